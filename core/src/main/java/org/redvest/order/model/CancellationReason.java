// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** Why an order is called off. */
public enum CancellationReason {
  NO_LONGER_NEEDED,
  SOLVED_OTHERWISE,
  PLACED_BY_MISTAKE,
  REQUESTER_WITHDREW,
  OTHER
}
