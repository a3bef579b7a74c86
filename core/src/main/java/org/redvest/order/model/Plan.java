// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import org.redvest.access.PersonId;
import org.redvest.shared.TimeWindow;

/** When a team will serve, and who answers for it on the spot. */
public record Plan(TimeWindow window, PersonId personInCharge) {}
