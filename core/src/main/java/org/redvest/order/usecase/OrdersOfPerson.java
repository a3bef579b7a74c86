package org.redvest.order.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.order.OrderId;
import org.redvest.order.in.OrderTarget;
import org.redvest.order.model.Change;
import org.redvest.order.model.Lifecycle;
import org.redvest.order.model.Moment;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderCommand.Cancel;
import org.redvest.order.model.OrderCommand.CancellationReason;
import org.redvest.order.model.OthersAtHand;
import org.redvest.order.model.Round;
import org.redvest.order.out.PersonalOrders;
import org.redvest.person.PersonRefusal;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.KeeperOfPersonalData;
import org.redvest.shared.City;

/**
 * What becomes of the orders of somebody who deleted his account (DESIGN 2): before a team took it,
 * an order is cancelled; afterwards it is served, and loses his words and contact when the team's
 * right to see them ends.
 */
final class OrdersOfPerson implements KeeperOfPersonalData {

  /** Nobody knows when a team will have served. */
  private static final Duration DAILY = Duration.ofDays(1);

  private final OrderUseCases.Outside outside;
  private final PersonalOrders orders;
  private final Recording recording;

  OrdersOfPerson(OrderUseCases.Outside outside, PersonalOrders orders) {
    this.outside = outside;
    this.orders = orders;
    this.recording = new Recording(outside);
  }

  @Override
  public Turn turn() {
    return Turn.ORDERS;
  }

  @Override
  public PersonalCopy copyOf(PersonId person, City city) {
    var asked = orders.askedBy(person, city);
    var written = orders.writtenBy(person, city);
    return PersonalCopy.ofOrders(
        asked,
        orders.typedBy(person, city),
        written.stream().filter(each -> !each.words().isUnreadable()).toList(),
        Stream.concat(asked.stream().flatMap(OrdersOfPerson::unreadable), unreadable(written))
            .toList());
  }

  private static Stream<PersonalCopy.Unreadable> unreadable(PersonalCopy.OwnOrder order) {
    var words =
        order.need().isUnreadable()
            ? Stream.of(new PersonalCopy.Unreadable("ASKED", order.id()))
            : Stream.<PersonalCopy.Unreadable>empty();
    var ratings =
        order.ratings().stream()
            .filter(rated -> rated.words() != null && rated.words().isUnreadable())
            .map(_ -> new PersonalCopy.Unreadable("RATING", order.id()));
    return Stream.concat(words, ratings);
  }

  private static Stream<PersonalCopy.Unreadable> unreadable(List<PersonalCopy.Written> written) {
    return written.stream()
        .filter(each -> each.words().isUnreadable())
        .map(each -> new PersonalCopy.Unreadable(each.what(), each.order()));
  }

  @Override
  public List<Duty> duties(PersonId person, City city, Instant at) {
    return orders.inChargeOf(person, city).stream()
        .map(number -> new Duty(PersonRefusal.IN_CHARGE_OF_ORDERS, number.format()))
        .toList();
  }

  @Override
  public List<UUID> heldOf(PersonId person, City city) {
    return orders.notErased(person, city).stream().map(OrderId::value).toList();
  }

  @Override
  public Optional<Instant> release(UUID what, Departure departure, Instant now) {
    var order = outside.orders().lock(new OrderTarget.OfOrder(new OrderId(what))).orElseThrow();
    if (order.ask().isErased() || !departure.person().equals(order.ask().requester())) {
      return Optional.empty();
    }
    return switch (order.stage().name()) {
      case PLACED, VERIFIED, OFFERED -> {
        erase(cancelled(order, departure, now), departure, now);
        yield Optional.empty();
      }
      case TAKEN, SCHEDULED -> Optional.of(now.plus(DAILY));
      case SERVED, CLOSED -> eraseAfterService(order, departure, now);
      case REJECTED, REFERRED, CANCELLED, UNMET -> {
        erase(order, departure, now);
        yield Optional.empty();
      }
    };
  }

  private Order cancelled(Order order, Departure departure, Instant now) {
    var moment = moment(order, now);
    var command = new Cancel(CancellationReason.REQUESTER_WITHDREW);
    return keep(Lifecycle.apply(order, command, moment, OthersAtHand.NONE), departure, moment);
  }

  /** As long as the team may look at the contact, it is there to be looked at. */
  private Optional<Instant> eraseAfterService(Order order, Departure departure, Instant now) {
    var until =
        service(order)
            .map(
                given -> given.report().reportedAt().plus(moment(order, now).rules().disclosure()));
    if (until.isPresent() && now.isBefore(until.get())) {
      return until;
    }
    erase(order, departure, now);
    return Optional.empty();
  }

  private static Optional<Round.Service> service(Order order) {
    return Optional.ofNullable(order.progress().round().service());
  }

  /** Pictures of what was done at his home are his as well: no report names them any longer. */
  private void erase(Order order, Departure departure, Instant now) {
    keep(order.erased(), departure, moment(order, now));
    outside.evidence().name(order.id(), departure.person(), List.of());
  }

  private Order keep(Change change, Departure departure, Moment moment) {
    outside.orders().save(change.order());
    recording.record(change, moment, Caller.CLOCK, departure.event());
    return change.order();
  }

  private Moment moment(Order order, Instant now) {
    var at = now.truncatedTo(ChronoUnit.MICROS);
    var rules = outside.rulebooks().at(order.id().city(), at);
    return new Moment(at, new Actor.Clock(), rules, outside.ids());
  }
}
