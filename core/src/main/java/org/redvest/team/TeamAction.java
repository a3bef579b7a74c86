// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

/** Every command that a team can be given. */
public enum TeamAction {
  APPROVE,
  REJECT,
  SUSPEND,
  REINSTATE,
  DISSOLVE,
  CHANGE,
  ADD_MEMBER,
  REMOVE_MEMBER
}
