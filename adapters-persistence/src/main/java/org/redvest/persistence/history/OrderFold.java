// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.order.ObjectionId;
import org.redvest.order.OrderEvent;
import org.redvest.order.OrderEvent.EscalationObjected;
import org.redvest.order.OrderEvent.ObjectionDecided;
import org.redvest.order.OrderEvent.OfferAccepted;
import org.redvest.order.OrderEvent.OfferDeclined;
import org.redvest.order.OrderEvent.OfferExpired;
import org.redvest.order.OrderEvent.OffersWithdrawn;
import org.redvest.order.OrderEvent.OrderCalledBack;
import org.redvest.order.OrderEvent.OrderCancelled;
import org.redvest.order.OrderEvent.OrderClosedUnrated;
import org.redvest.order.OrderEvent.OrderEscalated;
import org.redvest.order.OrderEvent.OrderHandedBack;
import org.redvest.order.OrderEvent.OrderHandedOver;
import org.redvest.order.OrderEvent.OrderOffered;
import org.redvest.order.OrderEvent.OrderPlaced;
import org.redvest.order.OrderEvent.OrderPlanned;
import org.redvest.order.OrderEvent.OrderRated;
import org.redvest.order.OrderEvent.OrderRatedProvisionally;
import org.redvest.order.OrderEvent.OrderRecalled;
import org.redvest.order.OrderEvent.OrderReferred;
import org.redvest.order.OrderEvent.OrderRejected;
import org.redvest.order.OrderEvent.OrderUnmet;
import org.redvest.order.OrderEvent.OrderVerified;
import org.redvest.order.OrderEvent.RequesterErased;
import org.redvest.order.OrderEvent.ServiceReported;
import org.redvest.persistence.event.EventJson;
import org.redvest.shared.Id;

/**
 * What the rows of an order must say, column by column, if its events are all that happened to it.
 * It knows nothing of how commands decide. What no event tells is not in it: words, deadlines,
 * nudges, who was involved, and whether another team was wished for.
 */
final class OrderFold {

  private static final String[] OF_ROUND = {
    "method",
    "risk",
    "verified_at",
    "verified_by",
    "team",
    "window_from",
    "window_to",
    "in_charge",
    "reported_at",
    "reported_by",
    "people_served",
    "minutes",
    "rated_at",
    "way",
    "score",
    "solved",
    "called_back_at",
    "called_back_by",
    "solved_at_call_back",
    "outcome",
    "provisional_at",
    "provisional_way",
    "provisional_score",
    "provisional_solved",
    "provisional_issued_by"
  };

  final Map<String, @Nullable Object> order = new HashMap<>();
  final Map<Long, Map<String, @Nullable Object>> rounds = new HashMap<>();
  final Map<UUID, Map<String, @Nullable Object>> offers = new HashMap<>();
  final Map<UUID, Map<String, @Nullable Object>> objections = new HashMap<>();

  private Instant at = Instant.EPOCH;
  private @Nullable UUID by;

  OrderFold() {
    order.put("erased", false);
    order.put("escalated_from", null);
    order.put("rounds_here", 1L);
    open(1);
  }

  void add(EventRow row) {
    at = row.occurredAt();
    by = row.actor();
    order.put("version", row.sequence());
    add(EventJson.read(row.type(), row.payload(), OrderEvent.class));
    order.put("objections", (long) objections.size());
  }

  private void add(OrderEvent event) {
    switch (event) {
      case OrderPlaced placed -> {
        order.put("placed_at", at);
        holder(placed.holder());
        stage("PLACED");
      }
      case OrderVerified verified -> {
        round().put("method", verified.method());
        round().put("risk", verified.risk());
        round().put("verified_at", at);
        round().put("verified_by", by);
        stage("VERIFIED");
      }
      case OrderRejected rejected -> {
        stage("REJECTED");
        order.put("rejection", rejected.reason());
        order.put("duplicate_of", value(rejected.duplicateOf()));
      }
      case OrderReferred _ -> stage("REFERRED");
      case OrderEscalated escalated -> climb(escalated.from(), escalated.to());
      case OrderHandedOver handedOver -> settle(handedOver.to());
      case OrderOffered offered -> offer(offered);
      case OffersWithdrawn withdrawn -> {
        withdrawn.offers().forEach(id -> end(id, "WITHDRAWN"));
        returnWhenNoneIsOpen();
      }
      case OfferAccepted accepted -> {
        end(accepted.offer(), "ACCEPTED");
        accepted.withdrawn().forEach(id -> end(id, "WITHDRAWN"));
        stage("TAKEN");
        order.put("team", value(accepted.team()));
      }
      case OfferDeclined declined -> {
        end(declined.offer(), "DECLINED");
        if (declined.objection() != null) {
          object(declined.objection(), declined.team(), null, declined.decider());
        }
        returnWhenNoneIsOpen();
      }
      case OfferExpired expired -> {
        end(expired.offer(), "EXPIRED");
        returnWhenNoneIsOpen();
      }
      case OrderPlanned planned -> plan(planned);
      case OrderHandedBack _, OrderRecalled _ -> stage("VERIFIED");
      case ServiceReported reported -> report(reported);
      case OrderRated rated -> rate(rated);
      case OrderRatedProvisionally said -> rate(said);
      case OrderCalledBack called -> callBack(called);
      case OrderClosedUnrated _ -> close("UNRATED");
      case OrderCancelled cancelled -> {
        cancelled.withdrawn().forEach(id -> end(id, "WITHDRAWN"));
        stage("CANCELLED");
        order.put("by_requester", cancelled.byRequester());
      }
      case OrderUnmet _ -> stage("UNMET");
      case EscalationObjected raised ->
          object(raised.objection(), null, raised.returnTo(), raised.decider());
      case ObjectionDecided decided -> decide(decided);
      case RequesterErased _ -> {
        order.put("erased", true);
        rounds.values().forEach(each -> each.put("evidence", List.of()));
      }
      case OrderEvent.Aside _ -> {}
    }
  }

  private void offer(OrderOffered offered) {
    for (int i = 0; i < offered.offers().size(); i++) {
      var made = new HashMap<String, @Nullable Object>();
      made.put("team_id", value(offered.teams().get(i)));
      made.put("round", number());
      made.put("mode", offered.mode());
      made.put("made_at", at);
      made.put("state", "OPEN");
      made.put("ended_at", null);
      offers.put(offered.offers().get(i).value(), made);
    }
    stage("OFFERED");
  }

  private void plan(OrderPlanned planned) {
    var team = order.get("team");
    if ("SCHEDULED".equals(order.get("stage"))) {
      var since = order.get("since");
      stage("SCHEDULED");
      order.put("since", since);
    } else {
      stage("SCHEDULED");
    }
    order.put("team", team);
    order.put("window_from", planned.from());
    order.put("window_to", planned.to());
    order.put("in_charge", value(planned.personInCharge()));
    round().put("by_own_team", planned.byOwnTeam());
  }

  /** An amendment changes the report, and neither the stage nor when it was first made. */
  private void report(ServiceReported reported) {
    var amended = "SERVED".equals(order.get("stage"));
    if (!amended) {
      order.put("stage", "SERVED");
      order.put("since", at);
      round().put("reported_at", at);
    }
    round().put("team", value(reported.team()));
    for (var column : List.of("window_from", "window_to", "in_charge")) {
      round().put(column, order.get(column));
    }
    round().put("reported_by", by);
    round().put("people_served", (long) reported.peopleServed());
    round().put("minutes", (long) reported.minutes());
    round().put("evidence", reported.evidence().stream().map(Id::value).toList());
  }

  private void rate(OrderRatedProvisionally said) {
    round().put("provisional_at", at);
    round().put("provisional_way", said.way());
    round().put("provisional_score", (long) said.score());
    round().put("provisional_solved", said.solved());
    round().put("provisional_issued_by", value(said.linkIssuedBy()));
  }

  /** The requester's own word, and the call-back's, takes the place of what was said for him. */
  private void giveWay() {
    round().keySet().stream()
        .filter(column -> column.startsWith("provisional_"))
        .forEach(column -> round().put(column, null));
  }

  private void rate(OrderRated rated) {
    giveWay();
    var outcome = rated.solved() ? "SOLVED" : "UNSOLVED";
    round().put("rated_at", at);
    round().put("way", rated.way());
    round().put("score", (long) rated.score());
    round().put("solved", rated.solved());
    if (rated.nextRound() == null) {
      close(outcome);
    } else {
      round().put("outcome", outcome);
      next(rated.nextRound(), rated.holder(), rated.climbedFrom());
    }
  }

  private void callBack(OrderCalledBack called) {
    giveWay();
    round().put("called_back_at", at);
    round().put("called_back_by", by);
    round().put("solved_at_call_back", called.solved());
    if (!called.solved()) {
      round().put("outcome", "UNSOLVED");
      order.put("outcome", "UNSOLVED");
    }
    if (called.nextRound() != null) {
      next(called.nextRound(), called.holder(), called.climbedFrom());
    }
  }

  private void close(String outcome) {
    var team = order.get("team");
    round().put("outcome", outcome);
    stage("CLOSED");
    order.put("team", team);
    order.put("outcome", outcome);
  }

  private void next(int round, PositionId holder, @Nullable PositionId climbedFrom) {
    if (climbedFrom == null) {
      holder(holder);
      order.put("rounds_here", (Long) requireNonNull(order.get("rounds_here")) + 1);
    } else {
      climb(climbedFrom, holder);
    }
    open(round);
    stage("VERIFIED");
  }

  private void open(int round) {
    order.put("round", (long) round);
    var begun = new HashMap<String, @Nullable Object>();
    for (var column : OF_ROUND) {
      begun.put(column, null);
    }
    begun.put("by_own_team", false);
    begun.put("evidence", List.of());
    rounds.put((long) round, begun);
  }

  private void object(
      ObjectionId id,
      @Nullable TeamId team,
      @Nullable PositionId returnTo,
      @Nullable PositionId decider) {
    var raised = new HashMap<String, @Nullable Object>();
    raised.put("team_id", value(team));
    raised.put("return_to", value(returnTo));
    raised.put("decider", value(decider));
    raised.put("raised_by", by);
    raised.put("raised_at", at);
    raised.put("state", "OPEN");
    raised.put("decided_at", null);
    objections.put(id.value(), raised);
  }

  private void decide(ObjectionDecided decided) {
    var objection = objections.get(decided.objection().value());
    if (objection == null) {
      return;
    }
    objection.put("state", decided.upheld() ? "UPHELD" : "DISMISSED");
    objection.put("decided_at", at);
    if (decided.returnedTo() != null) {
      settle(decided.returnedTo());
      order.put("rounds_here", 1L);
    } else if (!decided.upheld()
        && objection.get("return_to") != null
        && Objects.equals(objection.get("return_to"), order.get("escalated_from"))) {
      order.put("escalated_from", null);
    }
  }

  private void climb(PositionId from, PositionId to) {
    holder(to);
    order.put("escalated_from", from.value());
    order.put("rounds_here", 1L);
  }

  private void settle(PositionId to) {
    holder(to);
    order.put("escalated_from", null);
  }

  private void holder(PositionId position) {
    order.put("holder", position.value());
  }

  /** Whatever belongs to another stage is empty in this one. */
  private void stage(String stage) {
    order.put("stage", stage);
    order.put("since", at);
    for (var column :
        List.of(
            "team",
            "window_from",
            "window_to",
            "in_charge",
            "outcome",
            "rejection",
            "duplicate_of",
            "by_requester")) {
      order.put(column, null);
    }
  }

  private void end(Id offer, String state) {
    var ended = offers.get(offer.value());
    if (ended != null) {
      ended.put("state", state);
      ended.put("ended_at", at);
    }
  }

  private void returnWhenNoneIsOpen() {
    if (offers.values().stream().noneMatch(offer -> "OPEN".equals(offer.get("state")))) {
      stage("VERIFIED");
    }
  }

  private Map<String, @Nullable Object> round() {
    return requireNonNull(rounds.get(number()));
  }

  private long number() {
    return (Long) requireNonNull(order.get("round"));
  }

  private static @Nullable UUID value(@Nullable Id id) {
    return id == null ? null : id.value();
  }
}
