package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.access.Caller;
import org.redvest.access.TeamRole;
import org.redvest.order.OrderRefusal.Code;
import org.redvest.order.StageName;
import org.redvest.order.in.RatingLinks;
import org.redvest.order.model.OrderCommand.Rate;
import org.redvest.order.model.RatingWay;

class RatingLinksTest extends TownTest {

  @Test
  void aGuestRatesByALink() {
    var order = served(orders.anOrderOfAGuest());
    var token = link(order, town.supervisor);

    rate(token, true);

    assertThat(order.stage()).isEqualTo(StageName.CLOSED);
    var rating = order.order().progress().round().rating();
    assertThat(rating).extracting("way", "solved").containsExactly(RatingWay.LINK, true);
    assertThat(town.views.timeline(order.id()).getLast().entry().actor()).isEqualTo("LINK");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACCOUNT")
  void aRatingKeepsTheWayThatItsLinkWasMadeFor(RatingWay way) {
    var order = served(orders.anOrderOfAGuest());

    rate(link(order, town.supervisor, way), true);

    assertThat(order.order().progress().round().rating()).extracting("way").isEqualTo(way);
  }

  @Test
  void aLinkRatesOnce() {
    var order = served(orders.anOrderOfAGuest());
    var token = link(order, town.supervisor);
    rate(token, true);

    refused(Code.ORDER_WRONG_STAGE, () -> rate(token, false));
  }

  @Test
  void aLinkOfAnOlderRoundIsOver() {
    var order = served(orders.anOrderOfAGuest());
    var old = link(order, town.supervisor);
    rate(old, false);
    served(order);

    refused(Code.RATING_LINK_OVER, () -> rate(old, true));
    rate(link(order, town.supervisor), true);

    assertThat(order.stage()).isEqualTo(StageName.CLOSED);
  }

  @Test
  void aLinkEndsWithTheRatingWindow() {
    var order = served(orders.anOrderOfAGuest());
    var token = link(order, town.supervisor);
    town.pass(DAY.multipliedBy(7));

    refused(Code.RATING_LINK_OVER, () -> rate(token, true));
  }

  @Test
  void aForgedLinkIsNone() {
    var order = served(orders.anOrderOfAGuest());
    var bytes = Base64.getUrlDecoder().decode(link(order, town.supervisor));
    for (int i = 0; i < bytes.length; i++) {
      var forged = bytes.clone();
      forged[i] ^= 1;
      var token = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
      refused(Code.RATING_LINK_INVALID, () -> rate(token, true));
    }
    refused(Code.RATING_LINK_INVALID, () -> rate("", true));
    refused(Code.RATING_LINK_INVALID, () -> rate("王奶奶", true));
  }

  @Test
  void whoPlacedOrKeptTheOrderHasNoLinkToGive() {
    var order = served(orders.anOrderOfAGuest());

    refused(Code.ORDER_NOT_IMPARTIAL, () -> link(order, town.keeperOf(town.station)));
    refused(Code.ORDER_FORBIDDEN, () -> link(order, town.leaderOf(town.redHats)));
  }

  @Test
  void whoServedWhatHeAskedForHasNoLinkToHimself() {
    town.join(town.wang, town.redHats, TeamRole.MEMBER);
    var order = served(orders.aVerifiedOrder());

    refused(Code.ORDER_NOT_IMPARTIAL, () -> link(order, town.wang));
  }

  private Case served(Case order) {
    if (order.stage() == StageName.PLACED) {
      order.verified();
    }
    return order.offeredTo(town.redHats).acceptedBy(town.redHats).planned().reported();
  }

  private String link(Case order, Citizen by) {
    return link(order, by, RatingWay.LINK);
  }

  private String link(Case order, Citizen by, RatingWay way) {
    return town.useCases
        .ratingLinks()
        .issue(new RatingLinks.Request(order.id(), by.caller(), () -> way))
        .token();
  }

  private void rate(String token, boolean solved) {
    var said = new Rate(RatingWay.ACCOUNT, solved ? 5 : 1, solved, null, false);
    town.useCases
        .rateByLink()
        .rate(
            new RatingLinks.RateByLink.Rating(
                new Caller(new Caller.Anonymous(), Citizen.TRACE),
                () -> new RatingLinks.RateByLink.Words(token, said)));
  }
}
