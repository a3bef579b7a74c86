// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.access.TeamRole;
import org.redvest.order.in.OrderView;
import org.redvest.order.in.OrderView.RoundSheet;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.OrderCommand.CallBackRequester;
import org.redvest.order.model.OrderCommand.DecideObjection;
import org.redvest.order.model.OrderCommand.MakePlan;
import org.redvest.order.model.OrderCommand.Rate;
import org.redvest.order.model.RatingWay;
import org.redvest.shared.Refusal;

/**
 * Who reads what, round by round (PIPL art. 6): a team reads an order while it is offered to it or
 * held by it, and afterwards the rounds that it served; never what came after it had gone.
 *
 * <p>A cell: the need; each round with its (n)ote, what was (d)one, the rating's (w)ords and
 * (p)ictures; how many files are listed; whether one may be added; how many events are told.
 */
class ReadingByRoundTest extends TownTest {

  private static final String EXPECTED =
      """
      offered      red hats   need 1n files=0 add events=3
      offered      lanterns   need 1n files=0 add events=3
      offered      sparks     unknown
      offered      helper     unknown
      taken        red hats   need 1n files=0 add events=4
      taken        lanterns   files=no events=4
      taken        sparks     unknown
      taken        helper     unknown
      handed back  red hats   files=no events=5
      handed back  lanterns   files=no events=4
      handed back  sparks     unknown
      handed back  helper     unknown
      served       red hats   files=no events=5
      served       lanterns   files=no events=4
      served       sparks     need 1ndp files=1 add events=9
      served       helper     need 1ndp files=1 add events=9
      not solved   red hats   files=no events=5
      not solved   lanterns   files=no events=4
      not solved   sparks     need 1ndwp files=1 events=10
      not solved   helper     unknown
      round 2      red hats   files=no events=5
      round 2      lanterns   need 1ndwp 2 files=1 add events=11
      round 2      sparks     need 1ndwp files=1 events=10
      round 2      helper     unknown
      served again red hats   files=no events=5
      served again lanterns   need 1ndwp 2dp files=2 add events=14
      served again sparks     need 1ndwp files=1 events=10
      served again helper     unknown
      closed       red hats   files=no events=5
      closed       lanterns   need 1 2dwp files=1 events=15
      closed       sparks     need 1ndwp files=1 events=10
      closed       helper     unknown
      called back  red hats   files=no events=5
      called back  lanterns   need 2dwp files=1 events=16
      called back  sparks     need 1ndwp files=1 events=10
      called back  helper     unknown
      """;

  private final Citizen helper = town.citizen("helper");
  private final Case order = orders.aVerifiedOrder();
  private final List<String> seen = new ArrayList<>();

  @Test
  void aTeamReadsWhatItServedAndNothingNewer() {
    town.join(helper, town.sparks, TeamRole.MEMBER);
    look("offered", order.offeredTo(town.redHats, town.lanterns));
    look("taken", order.acceptedBy(town.redHats));
    look("handed back", order.handedBack());
    order.offeredTo(town.sparks).acceptedBy(town.sparks);
    order.given(order.leader(), new MakePlan(order.inTwoHours(), helper.id()));
    look("served", order.reported(town.upload(order.leader(), order.id())));
    look("not solved", order.ratedNotSolved());
    look("round 2", order.offeredTo(town.lanterns));
    order.acceptedBy(town.lanterns).planned();
    look("served again", order.reported(town.upload(order.leader(), order.id())));
    look("closed", order.ratedSolved());
    look("called back", order.given(town.supervisor, new CallBackRequester(false, null)));

    assertThat(String.join("\n", seen) + "\n").isEqualTo(EXPECTED);
  }

  @Test
  void whoAskedAndTheStaffReadAllOfItAndASupervisorNoWords() {
    order.offeredTo(town.redHats).acceptedBy(town.redHats).planned();
    order.reported(town.upload(order.leader(), order.id())).ratedNotSolved();
    order.offeredTo(town.sparks).acceptedBy(town.sparks).planned().reported();
    order.given(town.wang, new Rate(RatingWay.ACCOUNT, 5, true, Case.words("Better"), false));

    for (var reader : List.of(town.keeperOf(town.station), town.dispatcher, town.secretary)) {
      assertThat(cell(order, reader)).isEqualTo("need 1ndwp 2dw files=1 add events=12");
    }
    assertThat(cell(order, town.wang)).isEqualTo("need 1dwp 2dw files=1 add events=12");
    assertThat(cell(order, town.supervisor)).isEqualTo("1 2 files=no events=12");
  }

  @Test
  void whoDecidedOnAnObjectionReadsWhatConcernedItAndNothingNewer() {
    var judge = town.staff("judge", Role.SECRETARY, town.institute);
    var wandering = orders.placedBy(town.wang.caller(), Placements.online(town.elsewhere));
    handOver(wandering, town.station);
    wandering.verified().offeredTo(town.redHats).declinedAsNotOursBy(town.redHats);
    assertThat(cell(wandering, judge)).isEqualTo("need 1n files=0 add events=5");

    wandering.given(judge, new DecideObjection(wandering.objection(), true));
    handOver(wandering, town.elsewhere);
    wandering.offeredTo(town.sparks);

    assertThat(cell(wandering, judge)).isEqualTo("files=no events=6");
    assertThat(wandering.seenBy(judge).objections())
        .extracting(OrderView.ObjectionSheet::reason)
        .containsExactly("Not our street");
    assertThat(wandering.seenBy(town.leaderOf(town.redHats)).objections())
        .extracting(OrderView.ObjectionSheet::reason)
        .containsExactly("Not our street");
  }

  @Test
  void aHolderReadsAsLongAsItHoldsAndTheFirstOneThroughout() {
    var between = town.keeperOf(town.station);
    var first = town.keeperOf(town.elsewhere);
    var wandering = orders.placedBy(town.wang.caller(), Placements.online(town.elsewhere));
    assertThat(cell(wandering, between)).isEqualTo("unknown");

    handOver(wandering, town.station);
    wandering.verified();
    assertThat(cell(wandering, between)).isEqualTo("need 1n files=0 add events=3");

    handOver(wandering, town.elsewhere);
    assertThat(cell(wandering, between)).isEqualTo("unknown");
    wandering.escalated();
    assertThat(cell(wandering, first)).isEqualTo("need 1n files=0 add events=5");
  }

  @Test
  void whoIsInChargeReadsAsLongAsHeIsOfTheTeam() {
    town.join(helper, town.redHats, TeamRole.MEMBER);
    order.offeredTo(town.redHats).acceptedBy(town.redHats);
    order.given(order.leader(), new MakePlan(order.inTwoHours(), helper.id()));
    assertThat(cell(order, helper)).isEqualTo("need 1n files=0 add events=5");
    assertThat(order.actionsOf(helper)).containsExactly(OrderAction.DISCLOSE);

    town.leave(helper, town.redHats);

    assertThat(cell(order, helper)).isEqualTo("unknown");
  }

  /** By closing its holder, which is open again afterwards. */
  private void handOver(Case held, PositionId to) {
    var from = town.positions.find(held.order().holding().position()).orElseThrow();
    town.closeOnly(from.id(), to);
    held.byClock(new OrderCommand.HandOver());
    town.positions.saveAll(List.of(from));
  }

  private void look(String moment, Case now) {
    assertThat(now).isEqualTo(order);
    Map<String, Citizen> readers = new LinkedHashMap<>();
    readers.put("red hats", town.leaderOf(town.redHats));
    readers.put("lanterns", town.leaderOf(town.lanterns));
    readers.put("sparks", town.leaderOf(town.sparks));
    readers.put("helper", helper);
    readers.forEach(
        (name, who) -> seen.add("%-12s %-10s %s".formatted(moment, name, cell(order, who))));
  }

  private String cell(Case order, Citizen who) {
    try {
      var sheet = order.seenBy(who);
      return Stream.of(
              Stream.of(sheet.asked().need() == null ? "" : "need"),
              sheet.rounds().stream().map(ReadingByRoundTest::round),
              Stream.of("files=" + files(order, who), mayAdd(order, who) ? "add" : ""),
              Stream.of("events=" + events(order, who)))
          .flatMap(parts -> parts)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" "));
    } catch (Refusal unknown) {
      return "unknown";
    }
  }

  private static String round(RoundSheet round) {
    return round.number()
        + (round.verificationNote() == null ? "" : "n")
        + (round.done() == null ? "" : "d")
        + (round.words() == null ? "" : "w")
        + (round.evidence().isEmpty() ? "" : "p");
  }

  private static String files(Case order, Citizen who) {
    try {
      return String.valueOf(
          order.town().fileUseCases.of(order.id(), who.caller()).stream()
              .filter(file -> file.file().used())
              .count());
    } catch (Refusal refused) {
      return "no";
    }
  }

  private static boolean mayAdd(Case order, Citizen who) {
    try {
      order.town().upload(who, order.id());
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  private static int events(Case order, Citizen who) {
    return order.town().useCases.timeline(order.id(), who.caller()).size();
  }
}
