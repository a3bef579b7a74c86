// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.audit;

/** What an entry is about. */
public enum AuditKind {
  /** A token was accepted that had not been seen before. */
  SIGNED_IN,
  /** A token was not accepted. */
  TOKEN_REFUSED,
  /** Somebody signed in asked for what he may not do. */
  REFUSED,

  APPOINTED,
  APPOINTMENT_ENDED,
  /** The first of two people wants a role to end. */
  APPOINTMENT_ENDING_ASKED,
  ACCOUNT_BLOCKED,
  ACCOUNT_UNBLOCKED,
  /** The first of two people wants an account blocked. */
  ACCOUNT_BLOCKING_ASKED,
  ACCOUNT_BLOCKING_WITHDRAWN,

  POSITION_ADDED,
  POSITION_CLOSED,
  POSITIONS_IMPORTED,

  TEAM_APPROVED,
  TEAM_REJECTED,
  TEAM_SUSPENDED,
  TEAM_REINSTATED,
  TEAM_DISSOLVED,

  /** The contact of an order was shown in full. */
  CONTACT_DISCLOSED,
  /** Somebody had a link made by which an order is rated. */
  RATING_LINK_ISSUED,
  /** Somebody was looked for by a personal value. */
  PERSON_SEARCHED,
  /** Somebody agreed to something, or withdrew it. */
  CONSENT_STATED,
  DATA_EXPORTED,
  DATA_DELETED,

  /** Somebody read this trail. */
  TRAIL_READ
}
