// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.persistence.order.OrderTables.within;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.redvest.access.PersonId;
import org.redvest.order.OrderId;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderStory;
import org.redvest.order.out.PersonalOrders;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.model.PersonalCopy.Written;
import org.redvest.shared.City;
import org.redvest.shared.CountedIds;
import org.redvest.shared.Ids;
import org.redvest.shared.SettableClock;

class SqlPersonalOrdersTest {

  private static final City CITY = new City(320_700);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T01:00:00Z"));
  private final Ids ids = new CountedIds(clock);
  private final OrderTables tables = new OrderTables(ids);
  private int running;

  @Test
  void whatSomebodyAskedForIsCopiedWithHisOwnWords() {
    var order =
        kept(
            placed()
                .verified()
                .offered()
                .declinedAsNotOurs()
                .taken()
                .scheduled()
                .served()
                .rated(true));

    var own = asked(requester()).getFirst();

    assertThat(own.id()).isEqualTo(order.id().value());
    assertThat(own.number()).isEqualTo(order.number().format());
    assertThat(own.need()).isEqualTo(order.ask().need());
    assertThat(own.address()).isEqualTo(order.ask().place().address());
    assertThat(own.point()).isEqualTo(order.ask().place().point());
    assertThat(own.contactPhone())
        .isEqualTo(Objects.requireNonNull(order.ask().contact()).phone().value());
    assertThat(own.stage()).isEqualTo("CLOSED");
    assertThat(own.ratings())
        .extracting(rated -> Objects.requireNonNull(rated.words()).text())
        .containsExactly("Friendly");
    assertThat(asked(tables.cast().keeper())).isEmpty();
  }

  @Test
  void whatSomebodyWroteInOfficeIsCopiedToHimAlone() {
    kept(placed().verified().offered().declinedAsNotOurs().taken().scheduled().served());

    assertThat(words(tables.cast().keeper())).containsExactly("VERIFICATION_NOTE Saw it");
    assertThat(words(tables.cast().leader()))
        .containsExactly("OBJECTION Not our neighbourhood", "SERVICE_REPORT Changed the bulb");
    assertThat(words(requester())).isEmpty();
  }

  @Test
  void whoIsToComeIsFoundUntilHeHasCome() {
    var story = placed().verified().offered().taken().scheduled();
    var order = kept(story);
    assertThat(inCharge()).isEqualTo(List.of(order.number()));
  }

  @Test
  void anErasedOrderIsNobodysAnyMoreAndHoldsNoneOfHisWords() {
    var order = kept(placed().verified().offered().taken().scheduled().served().rated(true));
    var cell = Objects.requireNonNull(order.ask().place().point()).cell().id();
    assertThat(opened(order)).contains(order.ask().need().text(), "Friendly", cell);

    within(session -> {
      OrderTables.orders(session).save(order.erased().after());
      return true;
    });

    var contact = Objects.requireNonNull(order.ask().contact());
    assertThat(opened(order))
        .doesNotContain(
            order.ask().need().text(),
            order.ask().place().address().text(),
            contact.name().value().text(),
            contact.phone().value().text(),
            Objects.requireNonNull(order.ask().risks()).text(),
            "Friendly",
            cell)
        .contains("Changed the bulb");
    assertThat(asked(requester())).isEmpty();
    assertThat(notErased()).isEmpty();
  }

  /** Each sealed value of the order is spoilt: they open nowhere else than they were sealed for. */
  private static void spoil(Order order) {
    within(session -> {
      for (var sql :
          List.of(
              "update orders set asked = words, words = asked where id = :id",
              "update order_round set words = '\\x0102030405060708' where order_id = :id",
              "update objection set reason = '\\x00' where order_id = :id")) {
        session
            .createNativeMutationQuery(sql)
            .setParameter("id", order.id().value())
            .executeUpdate();
      }
      return true;
    });
  }

  @Test
  void anOrderThatDoesNotOpenIsReadWithoutItsWords() {
    var story = placed().verified().offered().declinedAsNotOurs().taken().scheduled().served();
    var order = kept(story.rated(true));
    spoil(order);

    var read = within(session -> OrderTables.orders(session).find(order.id()).orElseThrow());

    assertThat(read.isUnreadable()).isTrue();
    assertThat(read.ask().isErased()).isFalse();
    assertThat(read.stage()).isEqualTo(order.stage());
    assertThat(read.version()).isEqualTo(order.version());
    var own = asked(requester()).getFirst();
    assertThat(own.need().isUnreadable()).isTrue();
    assertThat(own.ratings())
        .allMatch(rated -> Objects.requireNonNull(rated.words()).isUnreadable());
    assertThat(words(tables.cast().leader())).allMatch(word -> word.endsWith("\uFFFD"));
  }

  @Test
  void anOrderThatDoesNotOpenGoesOnAndItsValuesStayForWhoeverMendsThem() {
    var order = kept(placed().verified());
    spoil(order);
    var before = sealed(order);

    within(session -> {
      var orders = OrderTables.orders(session);
      var locked = orders.lock(order.id()).orElseThrow();
      orders.save(
          new Order(
              locked.id(),
              locked.number(),
              locked.placedAt(),
              locked.ask(),
              locked.progress(),
              locked.version().next()));
      return true;
    });

    assertThat(sealed(order)).isEqualTo(before);
  }

  @Test
  void anOrderThatDoesNotOpenIsErasedAllTheSame() {
    var order = kept(placed().verified().offered().taken().scheduled().served().rated(true));
    spoil(order);

    erase(order);

    assertThat(opened(order)).doesNotContain(order.ask().need().text(), "Friendly", "\uFFFD");
    assertThat(notErased()).isEmpty();
  }

  /** Of which every word is lost, so that nothing seems to change. */
  @Test
  void aReferredOrderThatDoesNotOpenIsErasedAllTheSame() {
    var order = kept(placed().referred().answered());
    spoil(order);

    erase(order);

    assertThat(opened(order)).doesNotContain("\uFFFD");
  }

  private static void erase(Order order) {
    within(session -> {
      var orders = OrderTables.orders(session);
      var locked = orders.lock(order.id()).orElseThrow();
      orders.save(locked.erased().after());
      return true;
    });
  }

  private static String sealed(Order order) {
    return within(session ->
        session
            .createNativeQuery(
                "select encode(o.asked, 'hex') || encode(o.words, 'hex') || encode(r.words, 'hex') from orders o join order_round r on r.order_id = o.id where o.id = :id",
                String.class)
            .setParameter("id", order.id().value())
            .getSingleResult());
  }

  private static String opened(Order order) {
    return within(session -> OrderTables.opened(session, order.id()));
  }

  private List<OrderId> notErased() {
    return within(session -> OrderTables.personal(session).notErased(requester(), CITY));
  }

  private PersonId requester() {
    return tables.cast().requester();
  }

  private OrderStory placed() {
    return OrderStory.placed(tables.cast(), clock, ids, ++running);
  }

  private static Order kept(OrderStory story) {
    for (var version : story.versions()) {
      within(session -> {
        var orders = OrderTables.orders(session);
        if (version.version().number() == 1) {
          orders.add(version);
        } else {
          orders.lock(version.id());
          orders.save(version);
        }
        return true;
      });
    }
    return story.order();
  }

  private static List<PersonalCopy.OwnOrder> asked(PersonId person) {
    return within(session -> OrderTables.personal(session).askedBy(person, CITY));
  }

  private List<?> inCharge() {
    return within(session -> {
      PersonalOrders personal = OrderTables.personal(session);
      return personal.inChargeOf(tables.cast().leader(), CITY);
    });
  }

  private static List<String> words(PersonId person) {
    return within(session ->
        OrderTables.personal(session).writtenBy(person, CITY).stream()
            .map(SqlPersonalOrdersTest::line)
            .sorted()
            .toList());
  }

  private static String line(Written written) {
    return written.what() + " " + written.words().text();
  }
}
