// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person;

import org.redvest.shared.Refusal;
import org.redvest.shared.Refusal.Kind;

/** Why something that a person asked about himself, or about an account, was refused. */
public enum PersonRefusal implements Refusal.Code {
  /** A first write must say in which city, because every row has one. */
  HOME_CITY_REQUIRED(Kind.INVALID),
  HOME_CITY_UNKNOWN(Kind.INVALID),

  // accounts of others
  BLOCKING_ONESELF(Kind.FORBIDDEN),
  ALREADY_BLOCKED(Kind.CONFLICT),
  NOT_BLOCKED(Kind.CONFLICT),

  // duties towards others that nobody would take over
  /** Nobody else administers the root of a network. */
  SOLE_ADMINISTRATOR(Kind.CONFLICT),
  /** He leads a team that holds orders, and nobody would step in. */
  SOLE_LEADER_WITH_ORDERS(Kind.CONFLICT),
  /** He is the one who was promised to come. */
  IN_CHARGE_OF_ORDERS(Kind.CONFLICT);

  private final Kind kind;

  PersonRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
