// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.command.Change;
import org.redvest.command.Subject;
import org.redvest.event.EventEntry;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderEvent;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.shared.Version;
import org.redvest.team.RiskLevel;

/**
 * One need on its way, from 点单 to 评单: what was asked, and how far it has come.
 *
 * @param version raised by every command; the sequence number of the last event
 */
public record Order(
    OrderId id, OrderNumber number, Instant placedAt, Ask ask, Progress progress, Version version)
    implements Subject {

  /** 点单: in its first round, held by the lowest position that covers the place. */
  public static Change<Order> place(
      OrderId id, OrderNumber number, Ask ask, Holding holding, Occasion occasion) {
    var stage = new Stage.Placed(occasion.now());
    var progress =
        new Progress(
            stage,
            holding,
            1,
            List.of(Round.open(1)),
            List.of(),
            List.of(),
            Climbing.waiting(stage, holding, occasion),
            Nudges.NONE,
            null,
            Set.of());
    return new Change<>(
        new Order(id, number, occasion.now(), ask, progress, Version.FIRST),
        new OrderEvent.OrderPlaced(
            ask.kind().name(),
            ask.channel().name(),
            ask.category().value(),
            holding.position(),
            ask.partOf()));
  }

  public Stage stage() {
    return progress.stage();
  }

  public Holding holding() {
    return progress.holding();
  }

  public Optional<Offer> offer(OfferId offer) {
    return progress.offers().stream().filter(o -> o.id().equals(offer)).findFirst();
  }

  public Optional<Objection> objection(ObjectionId objection) {
    return progress.objections().stream().filter(o -> o.id().equals(objection)).findFirst();
  }

  public Stream<Offer> openOffers() {
    return progress.offers().stream().filter(Offer::isOpen);
  }

  /** Whether the team was already asked in the present round. */
  public boolean wasOffered(TeamId team) {
    return progress.offers().stream()
        .anyMatch(o -> o.round() == progress.round().number() && o.team().equals(team));
  }

  /** Whether a decision stands that this order is not that team's. */
  public boolean isRuledOut(TeamId team) {
    return progress.objections().stream()
        .anyMatch(o -> o.state() == ObjectionState.UPHELD && team.equals(o.team()));
  }

  /** The latest verification; a later round goes by the earlier one until it is verified anew. */
  public @Nullable Verification verification() {
    Verification latest = null;
    for (var round : progress.rounds()) {
      latest = round.verification() == null ? latest : round.verification();
    }
    return latest;
  }

  /** How dangerous the job was found to be; HIGH as long as nobody looked. */
  public RiskLevel risk() {
    var verification = verification();
    return verification == null ? RiskLevel.HIGH : verification.risk();
  }

  /** Whether any of its words are stored, but do not open any more. */
  public boolean isUnreadable() {
    return ask.isUnreadable() || progress.isUnreadable();
  }

  /**
   * Without its requester's words, contact, exact place and pictures, of which nothing else
   * depends.
   */
  public Change<Order> erased() {
    var blank = new Order(id, number, placedAt, ask.erased(), progress, version);
    return blank.become(progress.withoutPersonal(), new OrderEvent.RequesterErased());
  }

  @Override
  public EventEntry.Kind kind() {
    return EventEntry.Kind.ORDER;
  }

  /** The order as a command leaves it, and what happened to it. */
  Change<Order> become(Progress after, OrderEvent event) {
    return new Change<>(new Order(id, number, placedAt, ask, after, version.next()), event);
  }
}
