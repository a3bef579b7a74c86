// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

/** Where a team stands; see the package for how it gets from one to the next. */
public enum TeamStatus {
  REGISTERED,
  REJECTED,
  APPROVED,
  SUSPENDED,
  DISSOLVED
}
