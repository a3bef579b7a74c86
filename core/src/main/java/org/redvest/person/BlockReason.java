// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person;

/** Why an account is blocked. */
public enum BlockReason {
  /** Somebody else may be using it. */
  COMPROMISED,
  /** It was used for what it is not for. */
  MISUSE,
  /** Its holder left the office that it was for. */
  OFFICE_ENDED,
  /** A competent authority asked for it. */
  BY_AUTHORITY,
  OTHER
}
