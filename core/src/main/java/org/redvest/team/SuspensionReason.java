// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

/** Why a team is offered nothing for the time being. */
public enum SuspensionReason {
  /** Somebody was or might have been hurt. */
  SAFETY,
  /** A complaint is being looked into, or was upheld. */
  COMPLAINT,
  /** A qualification or a registration that it needs has lapsed. */
  QUALIFICATION_LAPSED,
  /** Nobody can be reached. */
  UNREACHABLE,
  /** It asked for a rest. */
  OWN_WISH,
  OTHER
}
