// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

import java.util.UUID;
import org.redvest.shared.Id;

/** Somebody who has an account or was appointed to something. */
public record PersonId(UUID value) implements Id {}
