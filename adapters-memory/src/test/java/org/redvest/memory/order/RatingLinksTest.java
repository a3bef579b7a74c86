// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.access.Caller;
import org.redvest.access.TeamRole;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.event.EventEntry;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.order.OrderEvent.RatingLinkIssued;
import org.redvest.order.OrderRefusal;
import org.redvest.order.StageName;
import org.redvest.order.in.LinkRating;
import org.redvest.order.in.RatingLink;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand.CallBackRequester;
import org.redvest.order.model.OrderCommand.Rate;
import org.redvest.order.model.RatingWay;
import org.redvest.order.model.Round;

class RatingLinksTest extends TownTest {

  @Nested
  class ALinkOfOnesOwn {

    private final Case order = orders.aServedOrder();

    @Test
    void ratesAsHeWouldHimself() {
      rate(link(order, town.wang), true);

      assertThat(order.stage()).isEqualTo(StageName.CLOSED);
      assertThat(round(order).rating())
          .extracting("way", "solved")
          .containsExactly(RatingWay.LINK, true);
      assertThat(town.views.timeline(order.id()).getLast().entry().actor()).isEqualTo("LINK");
    }

    @Test
    void isNoKiosks() {
      rate(link(order, town.wang, RatingWay.KIOSK), true);

      assertThat(round(order).rating()).extracting("way").isEqualTo(RatingWay.LINK);
    }

    @Test
    void countsThoughAProvisionalRatingIsThereAlready() {
      var own = link(order, town.wang);
      rate(link(order, town.supervisor), true);

      rate(own, false);

      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
    }

    @Test
    void countsThoughHeWasBlockedSince() {
      var own = link(order, town.wang);
      town.actors.block(town.wang.id(), true);

      rate(own, false);

      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
    }

    @Test
    void ratesOnce() {
      var token = link(order, town.wang);
      rate(token, true);

      refused(OrderRefusal.ORDER_WRONG_STAGE, () -> rate(token, false));
    }

    @Test
    void ofAnOlderRoundIsOver() {
      var old = link(order, town.wang);
      rate(old, false);
      served(order);

      refused(OrderRefusal.RATING_LINK_OVER, () -> rate(old, true));
      rate(link(order, town.wang), true);

      assertThat(order.stage()).isEqualTo(StageName.CLOSED);
    }

    @Test
    void endsWithTheRatingWindow() {
      var token = link(order, town.wang);
      town.pass(DAY.multipliedBy(7));

      refused(OrderRefusal.RATING_LINK_OVER, () -> rate(token, true));
    }
  }

  @Nested
  class ALinkOfAnybodyElse {

    private final Case order = orders.aServedOrder();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACCOUNT")
    void ratesProvisionallyAndClosesNothing(RatingWay way) {
      rate(link(order, town.supervisor, way), true);

      assertThat(order.stage()).isEqualTo(StageName.SERVED);
      assertThat(round(order).rating()).isNull();
      assertThat(round(order).outcome()).isNull();
      for (var reader : new Citizen[] {town.wang, town.secretary, order.leader()}) {
        assertThat(order.seenBy(reader).rounds().getLast().provisional())
            .extracting("ratedBy", "linkIssuedBy", "score")
            .containsExactly(way, town.supervisor.id(), 5);
      }
    }

    @Test
    void opensNoRound() {
      rate(link(order, town.supervisor), false);

      assertThat(order.stage()).isEqualTo(StageName.SERVED);
      assertThat(order.round()).isEqualTo(1);
    }

    @Test
    void ofAGuestDoesNoMore() {
      var guests = served(orders.anOrderOfAGuest());

      rate(link(guests, town.supervisor), true);

      assertThat(guests.stage()).isEqualTo(StageName.SERVED);
    }

    @Test
    void ratesOnce() {
      var token = link(order, town.supervisor);
      var another = link(order, town.secretary);
      rate(token, true);

      refused(OrderRefusal.ALREADY_RATED, () -> rate(token, false));
      refused(OrderRefusal.ALREADY_RATED, () -> rate(another, false));
      refused(OrderRefusal.ALREADY_RATED, () -> link(order, town.secretary));
      assertThat(order.actionsOf(town.secretary)).doesNotContain(OrderAction.LINK_RATING);
      assertThat(order.actionsOf(town.wang)).contains(OrderAction.RATE, OrderAction.LINK_RATING);
    }

    @Test
    void givesWayToTheRequestersAccount() {
      rate(link(order, town.supervisor), true);

      order.ratedNotSolved();

      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
      var first = order.order().progress().rounds().getFirst();
      assertThat(first.provisional()).isNull();
      assertThat(first.rating()).extracting("way").isEqualTo(RatingWay.ACCOUNT);
    }

    @Test
    void standsBesideAnUnratedOrder() {
      rate(link(order, town.supervisor), true);

      town.passAndRun(DAY.multipliedBy(7));

      assertThat(order.stage()).isEqualTo(StageName.CLOSED);
      assertThat(order.order().stage()).extracting("outcome").hasToString("UNRATED");
      assertThat(round(order).provisional()).isNotNull();
    }

    @Test
    void givesWayToTheCallBackWheneverItComes() {
      rate(link(order, town.secretary), true);
      town.passAndRun(DAY.multipliedBy(20));

      order.given(town.supervisor, new CallBackRequester(false, null));

      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
      var first = order.order().progress().rounds().getFirst();
      assertThat(first.provisional()).isNull();
      assertThat(first.outcome()).hasToString("UNSOLVED");
    }
  }

  @Nested
  class ThatALinkWasMade {

    private final Case order = orders.aServedOrder();

    @Test
    void isToldToTheRequesterWithWhoHadItMade() {
      link(order, town.supervisor, RatingWay.KIOSK);

      var told = town.useCases.timeline(order.id(), town.wang.caller()).getLast().event();
      assertThat(told.type()).isEqualTo("RatingLinkIssued");
      assertThat(told.person()).isEqualTo(town.supervisor.id());
      assertThat(told.facts())
          .containsEntry("way", "KIOSK")
          .containsEntry("issuedBy", town.supervisor.id())
          .containsKey("expiresAt");
    }

    @Test
    void standsInTheTrail() {
      link(order, town.supervisor);

      assertThat(town.events.trail().entries().getLast())
          .extracting(AuditEntry::kind, AuditEntry::who)
          .containsExactly(
              AuditKind.RATING_LINK_ISSUED, new AuditEntry.Known(town.supervisor.id()));
    }

    @Test
    void isOneDeedHoweverOftenItIsAskedFor() {
      var token = link(order, town.supervisor);
      var before = order.order().version();

      assertThat(again(order, town.supervisor).token()).isEqualTo(token);

      assertThat(order.order().version()).isEqualTo(before);
    }

    @Test
    void opensNoLaterRoundToWhoAsksAgain() {
      link(order, town.supervisor);
      var made = lastEvent(order);
      order.ratedNotSolved();
      served(order);

      refused(OrderRefusal.RATING_LINK_OVER, () -> again(order, town.supervisor, made));
    }

    private RatingLink again(Case order, Citizen who) {
      return again(order, who, lastEvent(order));
    }

    private RatingLink again(Case order, Citizen who, EventEntry made) {
      assertThat(made.event()).isInstanceOf(RatingLinkIssued.class);
      var reference = new Reference(EventEntry.Kind.ORDER, order.id().value());
      var outcome = new Outcome(Effect.DONE, reference, made.id(), made.occurredAt());
      return town.replaying(
          outcome,
          () ->
              town.useCases.issueLink(
                  new Sent<>(order.id(), who.caller(), null, () -> RatingWay.LINK)));
    }

    private EventEntry lastEvent(Case order) {
      return town.events.of(order.id()).getLast();
    }
  }

  @Test
  void aForgedLinkIsNone() {
    var order = served(orders.anOrderOfAGuest());
    var bytes = Base64.getUrlDecoder().decode(link(order, town.supervisor));
    for (int i = 0; i < bytes.length; i++) {
      var forged = bytes.clone();
      forged[i] ^= 1;
      var token = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
      refused(OrderRefusal.RATING_LINK_INVALID, () -> rate(token, true));
    }
    refused(OrderRefusal.RATING_LINK_INVALID, () -> rate("", true));
    refused(OrderRefusal.RATING_LINK_INVALID, () -> rate("王奶奶", true));
  }

  @Test
  void theBearerOfALinkKnowsOfNoOtherOrder() {
    var others = orders.aServedOrder();
    var bearer =
        new Caller(
            new Caller.Link(orders.aServedOrder().id().value(), town.supervisor.id()),
            Citizen.TRACE);

    refused(
        OrderRefusal.ORDER_UNKNOWN,
        () -> others.give(bearer, new Rate(RatingWay.LINK, 5, true, null, false)));
  }

  @Test
  void whoPlacedOrKeptTheOrderHasNoLinkToGive() {
    var order = served(orders.anOrderOfAGuest());

    refused(OrderRefusal.ORDER_NOT_IMPARTIAL, () -> link(order, town.keeperOf(town.station)));
    refused(OrderRefusal.ORDER_FORBIDDEN, () -> link(order, town.leaderOf(town.redHats)));
  }

  @Test
  void whoServedWhatHeAskedForHasNoLinkToHimself() {
    town.join(town.wang, town.redHats, TeamRole.MEMBER);
    var order = served(orders.aVerifiedOrder());

    refused(OrderRefusal.ORDER_NOT_IMPARTIAL, () -> link(order, town.wang));
  }

  private static Round round(Case order) {
    return order.order().progress().round();
  }

  private Case served(Case order) {
    if (order.stage() == StageName.PLACED) {
      order.verified();
    }
    return order.offeredTo(town.redHats).acceptedBy(town.redHats).planned().reported();
  }

  private static String link(Case order, Citizen by) {
    return link(order, by, RatingWay.LINK);
  }

  static String link(Case order, Citizen by, RatingWay way) {
    return order
        .town()
        .useCases
        .issueLink(new Sent<>(order.id(), by.caller(), null, () -> way))
        .token();
  }

  private void rate(String token, boolean solved) {
    rate(town, token, solved);
  }

  /** By nobody who signed in. */
  static void rate(Town town, String token, boolean solved) {
    var said = new Rate(RatingWay.ACCOUNT, solved ? 5 : 1, solved, null, false);
    town.useCases.rateByLink(
        new Proposed<>(
            new Caller(new Caller.Anonymous(), Citizen.TRACE), () -> new LinkRating(token, said)));
  }
}
