// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order;

import org.redvest.shared.Refusal;
import org.redvest.shared.Refusal.Kind;

/** Why an order, an offer or an objection could not be dealt with as asked. */
public enum OrderRefusal implements Refusal.Code {
  ORDER_UNKNOWN(Kind.NOT_FOUND),
  ORDER_FORBIDDEN(Kind.FORBIDDEN),
  /** Nobody verifies, dispatches, takes or rates for himself (DESIGN: 10). */
  ORDER_SELF_DEALING(Kind.FORBIDDEN),
  /** Who placed, kept, dispatched or served it is no independent voice on it. */
  ORDER_NOT_IMPARTIAL(Kind.FORBIDDEN),

  CATEGORY_REQUIRED(Kind.INVALID),
  POSITION_UNSUITABLE(Kind.INVALID),
  MENU_ITEM_UNAVAILABLE(Kind.INVALID),
  ON_BEHALF_NOT_ALLOWED(Kind.FORBIDDEN),
  EXTERNAL_REFERENCE_REQUIRED(Kind.INVALID),
  /** The same reference is the same order; another order needs another one. */
  EXTERNAL_REFERENCE_REUSED(Kind.INVALID),
  POINT_TOO_FAR(Kind.INVALID),
  WISH_NEEDS_PUBLIC_TEXT(Kind.INVALID),
  PUBLIC_TEXT_FOR_WISH_ONLY(Kind.INVALID),
  DUPLICATE_UNKNOWN(Kind.INVALID),
  OFFER_NEEDS_TEAM(Kind.INVALID),
  DIRECT_NEEDS_ONE_TEAM(Kind.INVALID),
  /** The clock gives this reason, and nobody else. */
  REASON_RESERVED(Kind.INVALID),
  PLAN_TOO_EARLY(Kind.INVALID),
  PERSON_IN_CHARGE_NOT_IN_TEAM(Kind.INVALID),
  RATING_LINK_INVALID(Kind.NOT_FOUND),

  ORDER_WRONG_STAGE(Kind.CONFLICT),
  ORDER_NOT_DUE(Kind.CONFLICT),
  TOP_REACHED(Kind.CONFLICT),
  NOT_AT_TOP(Kind.CONFLICT),
  NOT_ESCALATED(Kind.CONFLICT),
  OBJECTION_PENDING(Kind.CONFLICT),
  OBJECTION_DECIDED(Kind.CONFLICT),
  OFFER_CLOSED(Kind.CONFLICT),
  OFFER_EXPIRED(Kind.CONFLICT),
  TEAM_NOT_ELIGIBLE(Kind.CONFLICT),
  TEAM_ALREADY_OFFERED(Kind.CONFLICT),
  TEAM_RULED_OUT(Kind.CONFLICT),
  TEAM_FULL(Kind.CONFLICT),
  TEAM_SUSPENDED(Kind.CONFLICT),
  MENU_TEAM_FIRST(Kind.CONFLICT),
  NUDGED_ENOUGH(Kind.CONFLICT),
  ALREADY_CALLED_BACK(Kind.CONFLICT),
  CALL_BACK_TOO_LATE(Kind.CONFLICT),
  ALREADY_ANSWERED(Kind.CONFLICT),
  /** By a link that was not the requester's own; only he himself still can. */
  ALREADY_RATED(Kind.CONFLICT),
  DISCLOSURE_OVER(Kind.CONFLICT),
  RATING_LINK_OVER(Kind.GONE);

  private final Kind kind;

  OrderRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
