// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import org.redvest.shared.Refusal.Kind;

/**
 * What any feature may have to say no to: a request that cannot be read, an actor who may not, a
 * value that cannot be. The refused value itself is never a parameter, because it may be personal.
 */
public enum SharedRefusal implements Refusal.Code {
  // the request
  BODY_TOO_LARGE(Kind.TOO_LARGE),
  BUSY(Kind.BUSY),
  CURSOR_INVALID(Kind.MALFORMED),
  IDEMPOTENCY_KEY_REQUIRED(Kind.MALFORMED),
  MALFORMED_REQUEST(Kind.MALFORMED),
  STALE_VERSION(Kind.STALE),
  TOO_MANY_REQUESTS(Kind.TOO_OFTEN),

  // the actor and the subject
  ACCOUNT_BLOCKED(Kind.FORBIDDEN),
  FORBIDDEN(Kind.FORBIDDEN),
  NOT_FOUND(Kind.NOT_FOUND),
  /** What was asked for takes another person, who had his right by then. */
  SECOND_PERSON_NEEDED(Kind.CONFLICT),
  UNAUTHENTICATED(Kind.UNAUTHENTICATED),
  /** What it needs was stored, and can no longer be read. */
  UNREADABLE(Kind.CONFLICT),

  // values
  CREDIT_CODE_INVALID(Kind.INVALID),
  DATUM_NOT_SUPPORTED(Kind.INVALID),
  DATUM_UNKNOWN(Kind.INVALID),
  DIVISION_CODE_INVALID(Kind.INVALID),
  NOT_A_NAME(Kind.INVALID),
  NOT_A_PHONE_NUMBER(Kind.INVALID),
  NOT_A_POINT(Kind.INVALID),
  NUMBER_INVALID(Kind.INVALID),
  TEXT_EMPTY(Kind.INVALID),
  TEXT_TOO_LONG(Kind.INVALID),
  TEXT_UNREADABLE(Kind.INVALID),
  TIME_WINDOW_INVALID(Kind.INVALID);

  private final Kind kind;

  SharedRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
