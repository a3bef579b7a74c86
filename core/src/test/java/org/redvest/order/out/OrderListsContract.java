// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.order.OrderId;
import org.redvest.order.StageName;
import org.redvest.order.in.OfferQuery;
import org.redvest.order.in.OfferRow;
import org.redvest.order.in.OrderQuery;
import org.redvest.order.in.OrderQuery.Scope;
import org.redvest.order.in.OrderRow;
import org.redvest.order.model.Duty;
import org.redvest.order.model.Objection;
import org.redvest.order.model.Offer;
import org.redvest.order.model.OfferState;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderCommand.HandOver;
import org.redvest.order.model.OrderCommand.Withdraw;
import org.redvest.order.model.OrderStory;
import org.redvest.order.model.WithdrawalReason;
import org.redvest.order.out.OrderLists.Consequence;
import org.redvest.shared.City;
import org.redvest.shared.CountedIds;
import org.redvest.shared.Ids;
import org.redvest.shared.SettableClock;
import org.redvest.team.TeamStatus;

/** Which orders and offers a list shows, and in what order. The lists start empty. */
public abstract class OrderListsContract {

  protected final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T01:00:00Z"));
  protected final Ids ids = new CountedIds(clock);
  private int running;

  protected abstract OrderLists views();

  /** People, teams and positions that exist where the orders are kept. */
  protected abstract OrderStory.Cast cast();

  /** Keeps the story's order as it is at its end. */
  protected abstract void keep(OrderStory story);

  /** Closes the cast's station in favour of what is above it, and tells by which event. */
  protected abstract UUID closeStation();

  /** Puts the team out of service, and tells by which event. */
  protected abstract UUID putOut(TeamId team, TeamStatus status);

  @Test
  void onesOwnOrdersAreListedTheLatestFirst() {
    var first = kept(placed());
    var second = kept(placed().verified());

    assertThat(list(new Scope.Mine(null), cast().requester())).containsExactly(second, first);
    assertThat(list(new Scope.Mine(null), cast().keeper())).isEmpty();
  }

  @Test
  void aBoardShowsWhatIsHeldThereAndBelow() {
    var here = kept(placed());
    var above = kept(placed().escalated());
    var path = cast().station().rootFirst();
    PositionId parent = path.get(path.size() - 2);

    assertThat(list(new Scope.Board(cast().station().position()), null)).containsExactly(here);
    assertThat(list(new Scope.Board(parent), null)).containsExactly(above, here);
  }

  @Test
  void aTeamSeesWhatItHasOrServed() {
    kept(placed().verified().offered());
    var taken = kept(placed().verified().offered().taken());
    var closed = kept(served().rated(true));

    assertThat(list(new Scope.OfTeam(cast().team()), null)).containsExactly(closed, taken);
    assertThat(list(new Scope.OfTeam(cast().otherTeam()), null)).isEmpty();
  }

  @Test
  void listsAreFilteredByStageAndCategory() {
    var placed = kept(placed());
    var verified = kept(placed().verified());
    kept(placed().cancelled());

    assertThat(list(mine(Set.of(StageName.PLACED, StageName.VERIFIED), null, false, null, 9)))
        .containsExactly(verified, placed);
    assertThat(list(mine(Set.of(), cast().category(), false, null, 9))).hasSize(3);
    assertThat(list(mine(Set.of(), new CategoryCode("NO_SUCH"), false, null, 9))).isEmpty();
  }

  @Test
  void overdueIsWhatSomebodyShouldHaveDoneByNow() {
    var late = kept(placed());
    kept(served().rated(true));
    clock.pass(Duration.ofDays(40));
    kept(placed());

    assertThat(list(mine(Set.of(), null, true, null, 9))).containsExactly(late);
  }

  @Test
  void aPageEndsAtItsLimitAndTheNextBeginsAfterIt() {
    var first = kept(placed());
    var second = kept(placed());
    var third = kept(placed());

    assertThat(list(mine(Set.of(), null, false, null, 2))).containsExactly(third, second);
    assertThat(list(mine(Set.of(), null, false, second, 2))).containsExactly(first);
  }

  @Test
  void aRowTellsHowFarTheOrderIs() {
    var order = keptOrder(served().rated(false));

    var row = rows(mine(Set.of(), null, false, null, 9)).getFirst();

    assertThat(row)
        .isEqualTo(
            new OrderRow(
                order.id(),
                order.number(),
                order.version().number(),
                order.ask().kind(),
                order.ask().channel(),
                order.ask().category(),
                StageName.VERIFIED,
                order.stage().since(),
                order.placedAt(),
                cast().station().position(),
                order.holding().position(),
                2,
                null,
                null,
                Duty.DISPATCH,
                order.stage().since().plus(Duration.ofDays(2)),
                false));
  }

  @Test
  void aTeamsOffersAreListedTheLatestFirst() {
    var older = keptOrder(placed().verified().offered().declinedAsNotOurs());
    var newer = keptOrder(placed().verified().offered());

    assertThat(offers(false)).extracting(OfferRow::order).containsExactly(newer.id(), older.id());
    assertThat(offers(true)).extracting(OfferRow::order).containsExactly(newer.id());
    assertThat(offers(false))
        .extracting(OfferRow::state)
        .containsExactly(OfferState.OPEN, OfferState.DECLINED);
    clock.pass(Duration.ofDays(1));
    assertThat(offers(true)).isEmpty();
  }

  @Test
  void dueIsWhatTheClockHasToDo() {
    var offered = keptOrder(placed().verified().offered().declinedAsNotOurs());
    var placed = keptOrder(placed());
    keptOrder(served().rated(true));
    assertThat(due().orders()).isEmpty();
    assertThat(due().offers()).isEmpty();
    assertThat(due().objections()).isEmpty();

    clock.pass(Duration.ofDays(3));

    assertThat(due().orders())
        .containsExactly(new OrderLists.DueOrder(placed.id(), Duty.VERIFY, cast().station()));
    assertThat(due().offers())
        .containsExactlyElementsOf(offered.openOffers().map(Offer::id).toList());
    assertThat(due().objections())
        .containsExactlyElementsOf(
            offered.progress().objections().stream().map(Objection::id).toList());
  }

  @Test
  void theLongestOverdueComesFirst() {
    var first = kept(placed());
    clock.pass(Duration.ofHours(1));
    var second = kept(placed());
    clock.pass(Duration.ofDays(2));

    assertThat(views().due(city(), clock.instant(), 9).orders())
        .extracting(OrderLists.DueOrder::id)
        .containsExactly(first, second);
    assertThat(views().due(city(), clock.instant(), 1).orders())
        .extracting(OrderLists.DueOrder::id)
        .containsExactly(first);
  }

  @Test
  void everyCityWithOrdersIsNamedOnce() {
    kept(placed());
    kept(placed());

    assertThat(views().cities()).containsOnlyOnce(city());
  }

  @Test
  void whatAClosedPositionHoldsIsToBeHandedOver() {
    var station = cast().station().position();
    var first = kept(placed());
    var second = kept(placed().verified());
    kept(placed().escalated());
    kept(placed().cancelled());
    assertThat(views().openAt(station)).isEqualTo(2);
    assertThat(views().ofClosing(station, 9)).isEmpty();
    assertThat(due().consequences()).isEmpty();

    var cause = closeStation();

    var all =
        List.of(
            new Consequence(first, new HandOver(), cause),
            new Consequence(second, new HandOver(), cause));
    assertThat(views().ofClosing(station, 9)).isEqualTo(all);
    assertThat(views().ofClosing(station, 1)).isEqualTo(all.subList(0, 1));
    assertThat(due().consequences()).isEqualTo(all);
    assertThat(views().openAt(station)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"SUSPENDED, TEAM_SUSPENDED", "DISSOLVED, TEAM_DISSOLVED"})
  void whatATeamThatIsOutWasOfferedIsToBeWithdrawn(TeamStatus status, WithdrawalReason reason) {
    var team = cast().team();
    var offered = kept(placed().verified().offered());
    kept(placed().verified().offered().taken());
    assertThat(views().ofSuspension(team, 9)).isEmpty();

    var cause = putOut(team, status);

    var all = List.of(new Consequence(offered, new Withdraw(reason, team), cause));
    assertThat(views().ofSuspension(team, 9)).isEqualTo(all);
    assertThat(views().ofSuspension(cast().otherTeam(), 9)).isEmpty();
    assertThat(due().consequences()).isEqualTo(all);
  }

  private OrderStory placed() {
    clock.pass(Duration.ofMillis(5));
    return OrderStory.placed(cast(), clock, ids, ++running);
  }

  private OrderStory served() {
    return placed().verified().offered().taken().scheduled().served();
  }

  private OrderId kept(OrderStory story) {
    return keptOrder(story).id();
  }

  private Order keptOrder(OrderStory story) {
    keep(story);
    return story.order();
  }

  private City city() {
    return cast().station().position().city();
  }

  private OrderLists.Due due() {
    return views().due(city(), clock.instant(), 9);
  }

  private List<OfferRow> offers(boolean openOnly) {
    var query = new OfferQuery(cast().otherTeam(), openOnly, null, 9);
    return views().offers(query, clock.instant());
  }

  private static OrderQuery mine(
      Set<StageName> stages,
      @Nullable CategoryCode category,
      boolean overdue,
      @Nullable OrderId after,
      int limit) {
    return new OrderQuery(new Scope.Mine(null), stages, category, overdue, after, limit);
  }

  private List<OrderRow> rows(OrderQuery query) {
    return views().list(query, city(), cast().requester(), clock.instant());
  }

  private List<OrderId> list(OrderQuery query) {
    return rows(query).stream().map(OrderRow::id).toList();
  }

  private List<OrderId> list(Scope scope, @Nullable PersonId person) {
    var query = new OrderQuery(scope, Set.of(), null, false, null, 9);
    return views().list(query, city(), person, clock.instant()).stream().map(OrderRow::id).toList();
  }
}
