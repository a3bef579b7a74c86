// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.audit.AuditKind;
import org.redvest.audit.Audited;
import org.redvest.event.DomainEvent;
import org.redvest.file.FileId;

/**
 * What can happen to an order. Ids, codes and numbers only: words and people's data stay in the
 * order's own rows, where they can be erased. {@link OrderHistory} folds these into the stage.
 */
public sealed interface OrderEvent extends DomainEvent {

  /** What leaves stage, holder, rounds and offers as they were. */
  sealed interface Aside extends OrderEvent {}

  /**
   * The teams that alone are told of it besides the staff: to whom an order was offered and who did
   * not take it is nobody else's business. Empty where everybody is told who may know of the order.
   */
  default List<TeamId> toldTo() {
    return List.of();
  }

  record OrderPlaced(
      String kind, String channel, String category, PositionId holder, @Nullable OrderId partOf)
      implements OrderEvent {}

  record OrderVerified(String method, String risk) implements OrderEvent {}

  record OrderRejected(String reason, @Nullable OrderId duplicateOf) implements OrderEvent {}

  record OrderReferred() implements OrderEvent {}

  record ReferralAnswered() implements Aside {}

  record OrderEscalated(PositionId from, PositionId to, @Nullable String reason)
      implements OrderEvent {}

  /** Made to these teams, in the same order as the offers. */
  record OrderOffered(String mode, List<OfferId> offers, List<TeamId> teams) implements OrderEvent {

    @Override
    public List<TeamId> toldTo() {
      return teams;
    }
  }

  record OffersWithdrawn(List<OfferId> offers, String reason) implements OrderEvent {}

  /** One team took it; the other open offers were withdrawn. */
  record OfferAccepted(OfferId offer, TeamId team, List<OfferId> withdrawn) implements OrderEvent {}

  /**
   * A team said no.
   *
   * @param decider who decides on the objection, where the team raised one
   */
  record OfferDeclined(
      OfferId offer, TeamId team, @Nullable ObjectionId objection, @Nullable PositionId decider)
      implements OrderEvent {

    @Override
    public List<TeamId> toldTo() {
      return List.of(team);
    }
  }

  record OfferExpired(OfferId offer, TeamId team) implements OrderEvent {

    @Override
    public List<TeamId> toldTo() {
      return List.of(team);
    }
  }

  /**
   * When the team wants to serve.
   *
   * @param byOwnTeam what was judged of the round then
   */
  record OrderPlanned(Instant from, Instant to, PersonId personInCharge, boolean byOwnTeam)
      implements OrderEvent {}

  record OrderHandedBack(TeamId team, String reason) implements OrderEvent {}

  record OrderRecalled(TeamId team, String reason) implements OrderEvent {}

  record ServiceReported(TeamId team, int peopleServed, int minutes, List<FileId> evidence)
      implements OrderEvent {}

  /**
   * Rated by the person served.
   *
   * @param nextRound the round that "not solved" opens; null when none is left or it was solved
   * @param holder who holds the next round
   * @param climbedFrom who held the last one, where the next is one level up; else null, also where
   *     it went to whoever succeeded a holder that was closed
   */
  record OrderRated(
      int round,
      String way,
      int score,
      boolean solved,
      @Nullable Integer nextRound,
      PositionId holder,
      @Nullable PositionId climbedFrom)
      implements OrderEvent {}

  /** Somebody had a link made by which whoever holds it rates this round. */
  record RatingLinkIssued(int round, String way, PersonId issuedBy, Instant expiresAt)
      implements Aside, Audited {

    @Override
    public AuditKind audited() {
      return AuditKind.RATING_LINK_ISSUED;
    }
  }

  /** Rated by a link that somebody other than the requester had made: it counts nowhere. */
  record OrderRatedProvisionally(
      int round, String way, PersonId linkIssuedBy, int score, boolean solved)
      implements OrderEvent {}

  record OrderClosedUnrated() implements OrderEvent {}

  record OrderCancelled(boolean byRequester, String reason, List<OfferId> withdrawn)
      implements OrderEvent {}

  record OrderUnmet() implements OrderEvent {}

  /** The holder was closed; its successor holds the order now. */
  record OrderHandedOver(PositionId from, PositionId to) implements OrderEvent {}

  record OrderNudged(PositionId holder, @Nullable TeamId team) implements Aside {}

  /** Asked again after the close; what comes next as in {@link OrderRated}. */
  record OrderCalledBack(
      int round,
      boolean solved,
      @Nullable Integer nextRound,
      PositionId holder,
      @Nullable PositionId climbedFrom)
      implements OrderEvent {}

  /** The requester deleted his account: his words and contact are overwritten. */
  record RequesterErased() implements OrderEvent {}

  record EscalationObjected(ObjectionId objection, PositionId returnTo, PositionId decider)
      implements OrderEvent {}

  /**
   * An objection was decided, or dismissed by time.
   *
   * @param returnedTo the holder that it went back to, where the decision moved it
   */
  record ObjectionDecided(
      ObjectionId objection,
      boolean upheld,
      @Nullable TeamId ruledOut,
      @Nullable PositionId returnedTo)
      implements OrderEvent {

    @Override
    public List<TeamId> toldTo() {
      return ruledOut == null ? List.of() : List.of(ruledOut);
    }
  }
}
