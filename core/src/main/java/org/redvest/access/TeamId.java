// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

import java.util.UUID;
import org.redvest.shared.Id;

/** A team (队伍). */
public record TeamId(UUID value) implements Id {}
