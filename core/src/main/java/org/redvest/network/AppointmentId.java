// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network;

import java.util.UUID;
import org.redvest.shared.Id;

/** A person's role at a position, from a time to a time (任命). */
public record AppointmentId(UUID value) implements Id {}
