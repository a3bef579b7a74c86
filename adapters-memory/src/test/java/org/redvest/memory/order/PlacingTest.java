// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.command.Proposed;
import org.redvest.menu.MenuItemId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.StageName;
import org.redvest.order.in.Placement;
import org.redvest.order.model.OrderCommand.Verify;
import org.redvest.order.model.VerificationMethod;
import org.redvest.order.out.MenuChoices;
import org.redvest.shared.Datum;
import org.redvest.shared.Personal;
import org.redvest.shared.Point;
import org.redvest.shared.Refused;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.RiskLevel;

class PlacingTest extends TownTest {

  @Test
  void somebodyWhoNeverWroteBeforeBecomesKnownByHisFirstOrder() {
    var order = orders.placedBy(Citizen.caller("newcomer"), Placements.online(town.station));

    assertThat(order.order().ask().requester()).isNotNull();
    assertThat(order.seenBy(town.citizen("newcomer")).stage()).isEqualTo(StageName.PLACED);
  }

  @Test
  void nobodyPlacesWithoutSigningIn() {
    Refused.with(
        SharedRefusal.UNAUTHENTICATED,
        () ->
            orders.placedBy(
                new Caller(new Caller.Anonymous(), Citizen.TRACE),
                Placements.online(town.station)));
  }

  @Test
  void forAGuestAKeeperOrAVolunteerTypesItIn() {
    assertThat(orders.anOrderOfAGuest().order().ask().requester()).isNull();
    orders.placedBy(town.member.caller(), Placements.onBehalf(town.station));

    refused(
        OrderRefusal.ON_BEHALF_NOT_ALLOWED,
        () -> orders.placedBy(town.neighbour.caller(), Placements.onBehalf(town.station)));
  }

  @Test
  void aTeamThatIsNotApprovedMakesNobodyAVolunteer() {
    town.suspend(town.redHats);

    refused(
        OrderRefusal.ON_BEHALF_NOT_ALLOWED,
        () -> orders.placedBy(town.member.caller(), Placements.onBehalf(town.station)));
  }

  @Test
  void theStationWithinWalkingDistanceOfThePlaceHoldsItFirst() {
    var station = town.stationAt(new Point(34.84, 119.17, Datum.GCJ02, null));
    var near = new Point(34.845, 119.17, Datum.GCJ02, null);
    var far = new Point(34.87, 119.17, Datum.GCJ02, null);

    assertThat(holderOf(Placements.at(town.centre, near))).isEqualTo(station);
    assertThat(holderOf(Placements.at(town.centre, far))).isEqualTo(town.centre);
    assertThat(holderOf(Placements.at(town.elsewhere, near))).isEqualTo(town.elsewhere);
  }

  private PositionId holderOf(Placement placement) {
    return orders.placedBy(town.wang.caller(), placement).order().holding().position();
  }

  @Test
  void itIsPlacedAtAPositionThatExists() {
    var nowhere = new PositionId(town.ids.next(320_707));

    refused(
        OrderRefusal.POSITION_UNSUITABLE,
        () -> orders.placedBy(town.wang.caller(), Placements.online(nowhere)));
  }

  @Test
  void aPartnersReferenceIsTheSameOrder() {
    var placement = Placements.fromPartner(town.station, "CASE-1");
    var first = orders.placedBy(town.partner.caller(), placement).verified();

    var again = town.useCases.place(new Proposed<>(town.partner.caller(), () -> placement));

    assertThat(again.order().id()).isEqualTo(first.id());
    assertThat(again.order().stage()).isEqualTo(StageName.VERIFIED);
    assertThat(again.event()).isNull();
    var other = orders.placedBy(town.partner.caller(), Placements.fromPartner(town.station, "2"));
    assertThat(other.id()).isNotEqualTo(first.id());
  }

  @Test
  void aPartnersReferenceMeansNothingElseLater() {
    var placement = Placements.fromPartner(town.station, "CASE-1");
    orders.placedBy(town.partner.caller(), placement);

    refused(
        OrderRefusal.EXTERNAL_REFERENCE_REUSED,
        () ->
            orders.placedBy(
                town.partner.caller(), Placements.needing("A bed is broken", placement)));
  }

  @Test
  void aPlaceHundredsOfKilometresAwayIsAMistake() {
    var station = town.stationAt(new Point(34.84, 119.17, Datum.GCJ02, null));
    var beijing = new Point(39.91, 116.4, Datum.GCJ02, null);

    refused(
        OrderRefusal.POINT_TOO_FAR,
        () -> orders.placedBy(town.wang.caller(), Placements.at(station, beijing)));
  }

  @Test
  void aPartnerHasAnAgreementAndNamesItsReference() {
    refused(
        OrderRefusal.ON_BEHALF_NOT_ALLOWED,
        () -> orders.placedBy(town.wang.caller(), Placements.fromPartner(town.station, "X")));
    refused(
        OrderRefusal.EXTERNAL_REFERENCE_REQUIRED,
        () -> orders.placedBy(town.partner.caller(), Placements.fromPartner(town.station, null)));
  }

  @Test
  void aPartnersMachineAsksForNothingForItself() {
    refused(
        OrderRefusal.ON_BEHALF_NOT_ALLOWED,
        () -> orders.placedBy(town.partner.caller(), Placements.online(town.station)));
  }

  @Test
  void aWishIsVerifiedWithATextForThePublic() {
    var wish = orders.placedBy(town.wang.caller(), Placements.wish(town.station));

    refused(
        OrderRefusal.WISH_NEEDS_PUBLIC_TEXT,
        () ->
            wish.given(
                wish.keeper(), new Verify(VerificationMethod.PHONE, RiskLevel.LOW, null, null)));
    wish.verified();

    assertThat(wish.seenBy(town.wang).asked().publicText()).isEqualTo("A radio");
  }

  @Test
  void anythingButAWishHasNoTextForThePublic() {
    var order = orders.placedBy(town.wang.caller(), Placements.online(town.station));
    var text = new Personal("A lamp");

    refused(
        OrderRefusal.PUBLIC_TEXT_FOR_WISH_ONLY,
        () ->
            order.given(
                order.keeper(), new Verify(VerificationMethod.PHONE, RiskLevel.LOW, null, text)));
  }

  @Test
  void whatACommandSaysWronglyIsToldBeforeTheStage() {
    var wish = orders.placedBy(town.wang.caller(), Placements.wish(town.station)).verified();

    refused(
        OrderRefusal.WISH_NEEDS_PUBLIC_TEXT,
        () ->
            wish.given(
                wish.keeper(), new Verify(VerificationMethod.PHONE, RiskLevel.LOW, null, null)));
  }

  @Test
  void aMenuOrderIsOfferedFirstToTheItemsTeam() {
    var order = menuOrder(town.sparks).verified();

    refused(OrderRefusal.MENU_TEAM_FIRST, () -> order.offeredTo(town.redHats));
    refused(OrderRefusal.MENU_TEAM_FIRST, () -> order.offeredTo(town.redHats, town.sparks));
    order.offeredTo(town.sparks).declinedBy(town.sparks).offeredTo(town.redHats);

    assertThat(order.stage()).isEqualTo(StageName.OFFERED);
  }

  @Test
  void aMenuOrderGoesToOthersWhenItsTeamCannotServe() {
    var order = menuOrder(town.sparks).verified();
    town.suspend(town.sparks);

    order.offeredTo(town.redHats);

    assertThat(order.stage()).isEqualTo(StageName.OFFERED);
  }

  @Test
  void aMenuOrderNamesAnItemOfTheCity() {
    var unknown = new MenuItemId(town.ids.next(320_707));

    refused(
        OrderRefusal.MENU_ITEM_UNAVAILABLE,
        () -> orders.placedBy(town.wang.caller(), Placements.menu(town.station, unknown)));
  }

  @Test
  void aLargerNeedIsSplitByWhoeverHoldsIt() {
    var whole = orders.aVerifiedOrder();
    var placement = Placements.partOf(town.station, whole.id());

    var part = orders.placedBy(whole.keeper().caller(), placement);

    assertThat(part.order().ask().partOf()).isEqualTo(whole.id());
    refused(OrderRefusal.ORDER_UNKNOWN, () -> orders.placedBy(town.member.caller(), placement));
  }

  @Test
  void everyOrderHasANumberOfItsOwn() {
    var first = orders.aPlacedOrder().order().number();
    var second = orders.aPlacedOrder().order().number();

    assertThat(first.format()).startsWith("320707-20261123-00001-");
    assertThat(second).isNotEqualTo(first);
  }

  private Case menuOrder(TeamId team) {
    UUID item = town.ids.next(320_707);
    town.menu.publish(new MenuChoices.Choice(new MenuItemId(item), Town.HOME_REPAIR, team));
    return orders.placedBy(town.wang.caller(), Placements.menu(town.station, new MenuItemId(item)));
  }
}
