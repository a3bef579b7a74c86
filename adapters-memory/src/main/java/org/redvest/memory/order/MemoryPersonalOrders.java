// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.redvest.access.PersonId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.StageName;
import org.redvest.order.model.Order;
import org.redvest.order.model.Round;
import org.redvest.order.out.Disclosures;
import org.redvest.order.out.PersonalOrders;
import org.redvest.person.model.PersonalCopy.Looked;
import org.redvest.person.model.PersonalCopy.OwnOrder;
import org.redvest.person.model.PersonalCopy.Rated;
import org.redvest.person.model.PersonalCopy.TypedOrder;
import org.redvest.person.model.PersonalCopy.Written;
import org.redvest.shared.City;

/** Looks through {@link MemoryOrders}. */
public final class MemoryPersonalOrders implements PersonalOrders {

  private final MemoryOrders orders;
  private final Disclosures disclosures;

  public MemoryPersonalOrders(MemoryOrders orders, Disclosures disclosures) {
    this.orders = orders;
    this.disclosures = disclosures;
  }

  @Override
  public List<OwnOrder> askedBy(PersonId requester, City city) {
    return notErased(requester, city).stream().map(orders::find).map(this::own).toList();
  }

  private OwnOrder own(Optional<Order> found) {
    var order = found.orElseThrow();
    var ask = order.ask();
    var contact = Objects.requireNonNull(ask.contact());
    return new OwnOrder(
        order.id().value(),
        order.number().format(),
        order.placedAt(),
        ask.kind().name(),
        ask.channel().name(),
        ask.category().value(),
        ask.place().station(),
        order.stage().name().name(),
        order.stage().since(),
        ask.headcount(),
        ask.wanted() == null ? null : ask.wanted().from(),
        ask.wanted() == null ? null : ask.wanted().to(),
        ask.need(),
        ask.risks(),
        ask.place().address(),
        ask.place().point(),
        contact.name().value(),
        contact.phone().value(),
        order.progress().nudges().count(),
        order.progress().rounds().stream().flatMap(MemoryPersonalOrders::rated).toList(),
        disclosures.of(order.id()).stream()
            .map(look -> new Looked(look.at(), look.purpose().name(), null))
            .toList());
  }

  private static Stream<Rated> rated(Round round) {
    var rating = round.rating();
    return rating == null
        ? Stream.empty()
        : Stream.of(
            new Rated(
                round.number(),
                rating.at(),
                rating.way().name(),
                rating.score(),
                rating.solved(),
                rating.anotherTeam(),
                rating.words()));
  }

  @Override
  public List<TypedOrder> typedBy(PersonId person, City city) {
    return in(city)
        .filter(order -> person.equals(order.ask().placedBy()))
        .map(order ->
            new TypedOrder(
                order.id().value(),
                order.number().format(),
                order.placedAt(),
                order.ask().channel().name(),
                order.ask().category().value()))
        .toList();
  }

  /** Objections only: the notes of rounds are read by the one that keeps them. */
  @Override
  public List<Written> writtenBy(PersonId person, City city) {
    return in(city)
        .flatMap(order ->
            order.progress().objections().stream()
                .filter(objection -> person.equals(objection.raisedBy()))
                .map(objection ->
                    new Written(
                        "OBJECTION", order.id().value(), objection.raisedAt(), objection.reason())))
        .toList();
  }

  @Override
  public List<OrderId> notErased(PersonId requester, City city) {
    return in(city)
        .filter(order -> requester.equals(order.ask().requester()) && !order.ask().isErased())
        .map(Order::id)
        .toList();
  }

  @Override
  public List<OrderNumber> inChargeOf(PersonId person, City city) {
    return in(city)
        .filter(order -> order.stage().name() == StageName.SCHEDULED)
        .filter(order -> person.equals(order.stage().personInCharge()))
        .map(Order::number)
        .toList();
  }

  private Stream<Order> in(City city) {
    return orders.all().stream().filter(order -> order.id().city().equals(city));
  }
}
