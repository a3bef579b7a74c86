// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.menu;

import java.util.UUID;
import org.redvest.shared.Id;

/** A service that can be ordered from the menu. */
public record MenuItemId(UUID value) implements Id {}
