// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.command.Sent;
import org.redvest.file.FileId;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderTarget;
import org.redvest.order.StageName;
import org.redvest.order.in.OrderQuery;
import org.redvest.order.in.OrderReceipt;
import org.redvest.order.in.OrderView;
import org.redvest.order.in.OrderView.Possible;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.EscalationReason;
import org.redvest.order.model.HandBackReason;
import org.redvest.order.model.Objection;
import org.redvest.order.model.Offer;
import org.redvest.order.model.OfferState;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.OrderCommand.Accept;
import org.redvest.order.model.OrderCommand.DecideObjection;
import org.redvest.order.model.OrderCommand.Decline;
import org.redvest.order.model.OrderCommand.Dispatch;
import org.redvest.order.model.OrderCommand.Escalate;
import org.redvest.order.model.OrderCommand.HandBack;
import org.redvest.order.model.OrderCommand.MakePlan;
import org.redvest.order.model.OrderCommand.Rate;
import org.redvest.order.model.OrderCommand.Report;
import org.redvest.order.model.OrderCommand.Verify;
import org.redvest.order.model.RatingWay;
import org.redvest.order.model.VerificationMethod;
import org.redvest.shared.Personal;
import org.redvest.shared.TimeWindow;
import org.redvest.team.RiskLevel;

/** One order in town, and what people do to it through the ports. */
record Case(Town town, OrderId id) {

  // what people do who are entitled to it

  Case verified() {
    var publicText = order().ask().kind().name().equals("WISH") ? words("A radio") : null;
    return given(
        keeper(), new Verify(VerificationMethod.PHONE, RiskLevel.LOW, words("Called"), publicText));
  }

  Case offeredTo(TeamId... teams) {
    var mode = teams.length == 1 ? DispatchMode.DIRECT : DispatchMode.POOL;
    return given(keeper(), new Dispatch(mode, List.of(teams)));
  }

  Case acceptedBy(TeamId team) {
    return given(town.leaderOf(team), new Accept(offerTo(team)));
  }

  Case declinedBy(TeamId team) {
    return given(town.leaderOf(team), new Decline(offerTo(team), null));
  }

  Case declinedAsNotOursBy(TeamId team) {
    return given(town.leaderOf(team), new Decline(offerTo(team), words("Not our street")));
  }

  Case planned() {
    return given(leader(), new MakePlan(inTwoHours(), null));
  }

  Case handedBack() {
    return given(leader(), new HandBack(HandBackReason.NO_PEOPLE));
  }

  Case reported(FileId... evidence) {
    return given(leader(), new Report(words("Mended the light"), 1, 45, List.of(evidence)));
  }

  Case ratedSolved() {
    return given(town.wang, rating(true));
  }

  Case ratedNotSolved() {
    return given(town.wang, rating(false));
  }

  Case escalated() {
    return given(keeper(), new Escalate(EscalationReason.NO_TEAM_HERE));
  }

  Case decided(boolean upheld) {
    return given(town.secretary, new DecideObjection(openObjection().id(), upheld));
  }

  // what anybody tries

  Case given(Citizen who, OrderCommand command) {
    give(who.caller(), command);
    return this;
  }

  OrderReceipt give(Caller who, OrderCommand command) {
    return give(target(command), who, command);
  }

  OrderReceipt give(OrderTarget target, Caller who, OrderCommand command) {
    return town.useCases.give(command.action(), new Sent<>(target, who, null, () -> command));
  }

  OrderReceipt byClock(OrderCommand command) {
    return give(new Caller(new Caller.Clockwork(), Citizen.TRACE), command);
  }

  // how it stands

  OrderView seenBy(Citizen who) {
    return town.useCases.read(id, who.caller());
  }

  /** Everything that the person is shown he may do: on the order, its offers and objections. */
  List<OrderAction> actionsOf(Citizen who) {
    var sheet = seenBy(who);
    var all = new ArrayList<>(sheet.actions());
    sheet.offers().forEach(offer -> all.addAll(offer.actions()));
    sheet.objections().forEach(objection -> all.addAll(objection.actions()));
    return all.stream().map(Possible::action).toList();
  }

  Order order() {
    return town.orders.find(id).orElseThrow();
  }

  StageName stage() {
    return order().stage().name();
  }

  PositionId holder() {
    return order().holding().position();
  }

  int round() {
    return order().progress().round().number();
  }

  Citizen keeper() {
    return town.keeperOf(holder());
  }

  /** Who leads the team that has it, or had it last. */
  Citizen leader() {
    var serving = order().stage().servingTeam();
    return town.leaderOf(serving == null ? lastOffer(null).team() : serving);
  }

  OfferId offerTo(TeamId team) {
    return lastOffer(team).id();
  }

  OfferState answerOf(TeamId team) {
    return lastOffer(team).state();
  }

  /** As the board of the holder shows it. */
  boolean isRecallAdvised() {
    var board =
        new OrderQuery(
            new OrderQuery.Scope.Board(order().holding().position()),
            Set.of(),
            null,
            false,
            null,
            200);
    return town.views.list(board, id.city(), null, town.now()).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow()
        .recallAdvised();
  }

  Objection openObjection() {
    return order().progress().objections().stream()
        .filter(Objection::isOpen)
        .findFirst()
        .orElseThrow();
  }

  TimeWindow inTwoHours() {
    var from = town.now().plus(Duration.ofHours(2));
    return new TimeWindow(from, from.plus(Duration.ofHours(1)));
  }

  static Personal words(String text) {
    return new Personal(text);
  }

  static Rate rating(boolean solved) {
    return new Rate(RatingWay.ACCOUNT, solved ? 5 : 2, solved, words("Thanks"), false);
  }

  private Offer lastOffer(@Nullable TeamId team) {
    return order().progress().offers().stream()
        .filter(offer -> team == null || offer.team().equals(team))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private OrderTarget target(OrderCommand command) {
    return switch (command) {
      case Accept accept -> accept.offer();
      case Decline decline -> decline.offer();
      case OrderCommand.Expire expire -> expire.offer();
      case DecideObjection decision -> decision.objection();
      default -> id;
    };
  }

  ObjectionId objection() {
    return openObjection().id();
  }
}
