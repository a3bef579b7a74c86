// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.order.model.Outcome;
import org.redvest.order.model.RatingWay;
import org.redvest.order.model.VerificationMethod;
import org.redvest.persistence.shared.Table;
import org.redvest.team.RiskLevel;

/** A row of {@code order_round}. */
class RoundRow {

  static final Table<RoundRow> TABLE = Table.of("order_round", RoundRow.class, 3);

  int city;
  UUID orderId;
  int round;

  boolean byOwnTeam;

  @Nullable VerificationMethod method;

  @Nullable RiskLevel risk;

  @Nullable Instant verifiedAt;

  @Nullable UUID verifiedBy;

  @Nullable UUID team;

  @Nullable Instant windowFrom;

  @Nullable Instant windowTo;

  @Nullable UUID inCharge;

  @Nullable Instant reportedAt;

  @Nullable UUID reportedBy;

  @Nullable Integer peopleServed;

  @Nullable Integer minutes;
  UUID[] evidence;

  @Nullable Instant ratedAt;

  @Nullable RatingWay way;

  @Nullable Integer score;
  @Nullable Boolean solved;

  @Nullable Boolean anotherTeam;

  @Nullable Instant provisionalAt;

  @Nullable RatingWay provisionalWay;

  @Nullable Integer provisionalScore;

  @Nullable Boolean provisionalSolved;

  @Nullable Boolean provisionalAnotherTeam;

  @Nullable UUID provisionalIssuedBy;

  @Nullable Instant calledBackAt;

  @Nullable UUID calledBackBy;

  @Nullable Boolean solvedAtCallBack;

  @Nullable Outcome outcome;

  /** Sealed. */
  byte[] words;

  @SuppressWarnings("NullAway.Init") // filled by the table or by RoundRows
  RoundRow() {}
}
