package org.redvest.persistence.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.order.OrderId;
import org.redvest.order.model.Outcome;
import org.redvest.order.model.RatingWay;
import org.redvest.order.model.VerificationMethod;
import org.redvest.team.RiskLevel;

/** One round of an order. */
@Entity
@Table(name = "order_round")
class RoundEntity {

  /** Which round of which order. */
  @Embeddable
  record Key(
      @Column(name = "city") int city,
      @Column(name = "order_id") UUID order,
      @Column(name = "round") int round) {

    static Key of(OrderId order, int round) {
      return new Key(order.city().code(), order.value(), round);
    }
  }

  @EmbeddedId Key key;

  @Column(name = "by_own_team")
  boolean byOwnTeam;

  @Enumerated(EnumType.STRING)
  @Nullable VerificationMethod method;

  @Enumerated(EnumType.STRING)
  @Nullable RiskLevel risk;

  @Column(name = "verified_at")
  @Nullable Instant verifiedAt;

  @Column(name = "verified_by")
  @Nullable UUID verifiedBy;

  @Nullable UUID team;

  @Column(name = "window_from")
  @Nullable Instant windowFrom;

  @Column(name = "window_to")
  @Nullable Instant windowTo;

  @Column(name = "in_charge")
  @Nullable UUID inCharge;

  @Column(name = "reported_at")
  @Nullable Instant reportedAt;

  @Column(name = "reported_by")
  @Nullable UUID reportedBy;

  @Column(name = "people_served")
  @Nullable Integer peopleServed;

  @Nullable Integer minutes;
  UUID[] evidence;

  @Column(name = "rated_at")
  @Nullable Instant ratedAt;

  @Enumerated(EnumType.STRING)
  @Nullable RatingWay way;

  @Nullable Integer score;
  @Nullable Boolean solved;

  @Column(name = "another_team")
  @Nullable Boolean anotherTeam;

  @Column(name = "provisional_at")
  @Nullable Instant provisionalAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "provisional_way")
  @Nullable RatingWay provisionalWay;

  @Column(name = "provisional_score")
  @Nullable Integer provisionalScore;

  @Column(name = "provisional_solved")
  @Nullable Boolean provisionalSolved;

  @Column(name = "provisional_another_team")
  @Nullable Boolean provisionalAnotherTeam;

  @Column(name = "provisional_issued_by")
  @Nullable UUID provisionalIssuedBy;

  @Column(name = "called_back_at")
  @Nullable Instant calledBackAt;

  @Column(name = "called_back_by")
  @Nullable UUID calledBackBy;

  @Column(name = "solved_at_call_back")
  @Nullable Boolean solvedAtCallBack;

  @Enumerated(EnumType.STRING)
  @Nullable Outcome outcome;

  /** Sealed. */
  byte[] words;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate or by RoundRows
  RoundEntity() {}
}
