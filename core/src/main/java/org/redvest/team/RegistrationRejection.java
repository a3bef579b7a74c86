// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

/** Why a team was not approved. */
public enum RegistrationRejection {
  /** What it said of itself is wrong or cannot be verified. */
  UNVERIFIABLE,
  /** It is registered already. */
  DUPLICATE,
  /** It belongs under another position. */
  WRONG_HOME,
  /** What it does is not volunteer service. */
  NOT_VOLUNTEER_SERVICE,
  OTHER
}
