// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import org.redvest.shared.Refusal;
import org.redvest.shared.Refusal.Kind;

/** Why something about a team was refused. */
public enum TeamRefusal implements Refusal.Code {
  // the subject and the actor
  TEAM_NOT_FOUND(Kind.NOT_FOUND),
  TEAM_MEMBER_NOT_FOUND(Kind.NOT_FOUND),
  TEAM_OWN_DECISION(Kind.FORBIDDEN),

  // the state
  TEAM_WRONG_STATUS(Kind.CONFLICT),
  TEAM_HOLDS_ORDERS(Kind.CONFLICT),
  TEAM_ALREADY_MEMBER(Kind.CONFLICT),
  TEAM_HAS_LEADER(Kind.CONFLICT),
  TEAM_LEADER_CANNOT_CHANGE(Kind.CONFLICT),
  TEAM_TOO_MANY_MEMBERS(Kind.CONFLICT),

  // values
  TEAM_AREA_EMPTY(Kind.INVALID),
  TEAM_AREA_TOO_LARGE(Kind.INVALID),
  TEAM_CAPACITY_OUT_OF_RANGE(Kind.INVALID),
  TEAM_CATEGORY_MISSING(Kind.INVALID),
  TEAM_CREDIT_CODE_MISSING(Kind.INVALID),
  TEAM_POSITION_UNKNOWN(Kind.INVALID),
  TEAM_RADIUS_OUT_OF_RANGE(Kind.INVALID),
  TEAM_RECORDING_UNIT_MISSING(Kind.INVALID),
  TEAM_SHIFT_BACKWARDS(Kind.INVALID),
  TEAM_TOO_MANY_SHIFTS(Kind.INVALID);

  private final Kind kind;

  TeamRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
