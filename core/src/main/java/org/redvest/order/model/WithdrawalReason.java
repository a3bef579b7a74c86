// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** Why offers are taken back. */
public enum WithdrawalReason {
  WRONG_TEAM,
  NEED_CHANGED,
  TOO_SLOW,
  /** The clock's; people name their own reason. */
  TEAM_SUSPENDED,
  /** The clock's as well. */
  TEAM_DISSOLVED,
  OTHER
}
