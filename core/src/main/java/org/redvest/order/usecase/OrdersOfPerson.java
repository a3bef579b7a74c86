// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.redvest.access.Actor;
import org.redvest.access.PersonId;
import org.redvest.command.Change;
import org.redvest.command.Commands;
import org.redvest.command.UseCases;
import org.redvest.file.in.NameFiles;
import org.redvest.order.OrderId;
import org.redvest.order.model.CancellationReason;
import org.redvest.order.model.CommandFacts;
import org.redvest.order.model.Lifecycle;
import org.redvest.order.model.Occasion;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderCommand.Cancel;
import org.redvest.order.model.Round;
import org.redvest.order.out.OrderStore;
import org.redvest.order.out.PersonalOrders;
import org.redvest.person.PersonRefusal;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.KeeperOfPersonalData;
import org.redvest.rulebook.Rulebooks;
import org.redvest.shared.City;
import org.redvest.shared.Ids;

/**
 * What becomes of the orders of somebody who deleted his account (DESIGN 2): before a team took it,
 * an order is cancelled; afterwards it is served, and loses his words and contact when the team's
 * right to see them ends.
 */
@UseCases
public record OrdersOfPerson(
    Commands commands,
    OrderStore orders,
    PersonalOrders own,
    NameFiles evidence,
    Rulebooks rulebooks,
    Ids ids)
    implements KeeperOfPersonalData {

  /** Nobody knows when a team will have served. */
  private static final Duration DAILY = Duration.ofDays(1);

  @Override
  public Turn turn() {
    return Turn.ORDERS;
  }

  @Override
  public PersonalCopy copyOf(PersonId person, City city) {
    var asked = own.askedBy(person, city);
    var written = own.writtenBy(person, city);
    return PersonalCopy.ofOrders(
        asked,
        own.typedBy(person, city),
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
    return own.inChargeOf(person, city).stream()
        .map(number -> new Duty(PersonRefusal.IN_CHARGE_OF_ORDERS, number.format()))
        .toList();
  }

  @Override
  public List<UUID> heldOf(PersonId person, City city) {
    return own.notErased(person, city).stream().map(OrderId::value).toList();
  }

  @Override
  public Optional<Instant> release(UUID what, Departure departure, Instant now) {
    var order = orders.lock(new OrderId(what)).orElseThrow();
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
    var occasion = occasion(order, now);
    var command = new Cancel(CancellationReason.REQUESTER_WITHDREW);
    return keep(Lifecycle.apply(order, command, occasion, CommandFacts.NONE), departure, occasion);
  }

  /** As long as the team may look at the contact, it is there to be looked at. */
  private Optional<Instant> eraseAfterService(Order order, Departure departure, Instant now) {
    var until =
        service(order)
            .map(given ->
                given.report().reportedAt().plus(occasion(order, now).rules().disclosure()));
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
    keep(order.erased(), departure, occasion(order, now));
    evidence.name(order.id(), departure.person(), List.of());
  }

  private Order keep(Change<Order> change, Departure departure, Occasion occasion) {
    orders.save(change.after());
    commands.follow(change.under(occasion.rules().version()), departure.event(), occasion.now());
    return change.after();
  }

  private Occasion occasion(Order order, Instant now) {
    var at = now.truncatedTo(ChronoUnit.MICROS);
    return new Occasion(at, new Actor.Clock(), rulebooks.at(order.id().city(), at), ids);
  }
}
