// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderId;
import org.redvest.order.in.OrderView.Twin;
import org.redvest.order.model.Ask.PartnerReference;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderStory;
import org.redvest.shared.CountedIds;
import org.redvest.shared.Ids;
import org.redvest.shared.Personal;
import org.redvest.shared.SettableClock;

/** What keeping orders means, whatever keeps them. */
public abstract class OrderStoreContract {

  protected final SettableClock clock =
      new SettableClock(Instant.parse("2026-11-23T01:00:00.123456Z"));
  protected final Ids ids = new CountedIds(clock);
  private int running;

  protected abstract OrderStore orders();

  /** People, teams and positions that exist where the orders are kept. */
  protected abstract OrderStory.Cast cast();

  /** Runs what it is given as one use case: in its own transaction, where there are any. */
  protected void inTransaction(Runnable deed) {
    deed.run();
  }

  @Test
  public void anErasedOrderIsKeptBlankAndGoesOn() {
    var story = served(placed().verified());
    var erased = kept(story.ratedProvisionally()).erased().after();
    inTransaction(() -> orders().save(erased));

    inTransaction(() -> assertThat(orders().find(erased.id())).contains(erased));

    var again = erased.erased().after();
    inTransaction(() -> orders().save(again));
    inTransaction(() -> assertThat(orders().find(erased.id())).contains(again));
  }

  @TestFactory
  Stream<DynamicTest> anOrderIsFoundAsItWasSavedAfterEachCommand() {
    var stories = new HashMap<String, UnaryOperator<OrderStory>>();
    stories.put("rejected", OrderStory::rejected);
    stories.put("a twin", story -> story.rejectedAsTwinOf(kept(placed()).id()));
    stories.put("referred and answered", story -> story.verified().referred().answered());
    stories.put("climbing, with an objection", story -> story.escalated().objected().verified());
    stories.put(
        "two rounds, an objection and a call-back",
        story -> served(served(story.verified()).rated(false)).rated(true).calledBack(true));
    stories.put(
        "a call-back overturns it",
        story -> served(story.verified()).rated(true).calledBack(false));
    stories.put(
        "a link, a provisional rating and the requester's own",
        story -> served(story.verified()).linked().ratedProvisionally().rated(false));
    stories.put(
        "a provisional rating, and a call-back",
        story -> served(story.verified()).ratedProvisionally().closedUnrated().calledBack(false));
    stories.put("planned by his own team", story -> planned(story.verified()).served());
    stories.put("cancelled while offered", story -> story.verified().offered().cancelled());
    stories.put("given up", story -> story.verified().givenUp());
    return stories.entrySet().stream()
        .map(story ->
            dynamicTest(story.getKey(), () -> keepsEachVersion(story.getValue().apply(placed()))));
  }

  private void keepsEachVersion(OrderStory story) {
    var versions = story.versions();
    inTransaction(() -> orders().add(versions.getFirst()));
    mustBe(versions.getFirst());
    for (var version : versions.subList(1, versions.size())) {
      inTransaction(() -> orders().save(version));
      mustBe(version);
    }
  }

  @Test
  void anUnknownOrderIsNotThere() {
    var unknown = new OrderId(ids.next(county()));

    inTransaction(() -> {
      assertThat(orders().find(unknown)).isEmpty();
      assertThat(orders().glance(unknown)).isEmpty();
      assertThat(orders().lock(unknown)).isEmpty();
      assertThat(orders().lock(new OfferId(unknown.value()))).isEmpty();
      assertThat(orders().lock(new ObjectionId(unknown.value()))).isEmpty();
    });
  }

  @Test
  void anOrderThatIsNotThereCannotBeSaved() {
    var story = placed().verified();

    assertThatIllegalStateException()
        .isThrownBy(() -> inTransaction(() -> orders().save(story.order())));
  }

  @Test
  void aStaleOrderIsNotSaved() {
    var story = placed().verified().offered();
    var versions = story.versions();
    inTransaction(() -> orders().add(versions.get(0)));
    inTransaction(() -> orders().save(versions.get(1)));

    assertThatIllegalStateException()
        .isThrownBy(() -> inTransaction(() -> orders().save(versions.get(1))));
    mustBe(versions.get(1));
  }

  @Test
  void noVersionIsLeftOut() {
    var story = placed().verified().offered();
    inTransaction(() -> orders().add(story.versions().getFirst()));

    assertThatIllegalStateException()
        .isThrownBy(() -> inTransaction(() -> orders().save(story.order())));
    mustBe(story.versions().getFirst());
  }

  @Test
  void whatIsChangedAndNotSavedIsNotKept() {
    var story = placed();
    var before = kept(story);

    inTransaction(() -> {
      orders().lock(before.id());
      story.verified();
    });

    mustBe(before);
  }

  @Test
  void anOrderIsLockedByItsOffersAndObjectionsToo() {
    var order = kept(placed().verified().offered().declinedAsNotOurs());
    var others = kept(placed().verified().offered());

    inTransaction(() -> {
      for (var offer : order.progress().offers()) {
        assertThat(orders().lock(offer.id())).contains(order);
      }
      for (var objection : order.progress().objections()) {
        assertThat(orders().lock(objection.id())).contains(order);
      }
      assertThat(orders().lock(others.id())).contains(others);
    });
  }

  @Test
  void aPartnersOrderIsFoundByItsReference() {
    var reference = new PartnerReference(cast().keeper(), new Personal("CASE-1"));
    var order = kept(OrderStory.placed(cast(), clock, ids, ++running, reference));
    kept(placed());

    assertThat(byReference(reference)).contains(order);
    assertThat(byReference(new PartnerReference(cast().keeper(), new Personal("CASE-2"))))
        .isEmpty();
    assertThat(byReference(new PartnerReference(cast().leader(), new Personal("CASE-1"))))
        .isEmpty();
  }

  @Test
  void aGlanceShowsHowFarItIs() {
    var order = kept(placed().verified());

    inTransaction(() ->
        assertThat(orders().glance(order.id()))
            .contains(new Twin(order.id(), order.number(), order.stage().name())));
  }

  protected OrderStory placed() {
    return OrderStory.placed(cast(), clock, ids, ++running);
  }

  /** Added and saved version by version; the last one. */
  protected Order kept(OrderStory story) {
    var versions = story.versions();
    inTransaction(() -> orders().add(versions.getFirst()));
    versions.stream().skip(1).forEach(version -> inTransaction(() -> orders().save(version)));
    return story.order();
  }

  private static OrderStory served(OrderStory story) {
    return story.offered().declinedAsNotOurs().taken().scheduled().served();
  }

  private static OrderStory planned(OrderStory story) {
    return story.offered().taken().scheduledWithRequester();
  }

  private void mustBe(Order expected) {
    inTransaction(() -> assertThat(orders().find(expected.id())).contains(expected));
  }

  private Optional<Order> byReference(PartnerReference reference) {
    var found = new HashMap<PartnerReference, Order>();
    inTransaction(() ->
        orders()
            .findByReference(reference.partner().city(), reference)
            .ifPresent(order -> found.put(reference, order)));
    return Optional.ofNullable(found.get(reference));
  }

  private int county() {
    return cast().station().position().code();
  }
}
