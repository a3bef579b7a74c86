// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** Why a holder hands an order up. */
public enum EscalationReason {
  NO_TEAM_HERE,
  BEYOND_OUR_MEANS,
  SEVERAL_PLACES,
  OTHER
}
