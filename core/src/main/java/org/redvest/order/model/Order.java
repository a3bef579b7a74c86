package org.redvest.order.model;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
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
    OrderId id, OrderNumber number, Instant placedAt, Ask ask, Progress progress, Version version) {

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
  public Change erased() {
    var blank = new Order(id, number, placedAt, ask.erased(), progress, version);
    return Change.of(blank, progress.withoutPersonal(), new OrderEvent.RequesterErased());
  }

  Order next(Progress changed) {
    return new Order(id, number, placedAt, ask, changed, version.next());
  }
}
