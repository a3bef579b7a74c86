// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redvest.access.Caller;
import org.redvest.access.Role;
import org.redvest.access.TeamRole;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.RatingWay;
import org.redvest.shared.Refusal;

/**
 * A fresh town with one order, in which everybody but the requester does what he likes. The same
 * deeds in the same order come to the same, so that a sequence can be played again.
 */
final class Rehearsal {

  /** How an order comes to be, whoever it is for. */
  enum Beginning {
    OF_A_RESIDENT,
    OF_A_GUEST,
    OF_A_PARTNER
  }

  /** Something that somebody tries. */
  record Deed(String name, Try attempt) {

    interface Try {
      void in(Rehearsal rehearsal);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<OrderAction> TRIED =
      Arrays.stream(OrderAction.values())
          .filter(action -> action != OrderAction.CALL_BACK && action != OrderAction.DISCLOSE)
          .filter(action -> action != OrderAction.LINK_RATING)
          .toList();

  final Town town = new Town();
  final Case order;
  final Map<String, Citizen> others = new LinkedHashMap<>();
  private final Map<String, String> links = new LinkedHashMap<>();

  private Rehearsal(Beginning beginning) {
    var placements = new Placements(town);
    order =
        switch (beginning) {
          case OF_A_RESIDENT -> placements.aPlacedOrder();
          case OF_A_GUEST -> placements.anOrderOfAGuest();
          case OF_A_PARTNER ->
              placements.placedBy(
                  town.partner.caller(), Placements.fromPartner(town.station, "CASE-1"));
        };
    others.put("keeper", town.keeperOf(town.station));
    others.put("keeper above", town.keeperOf(town.centre));
    others.put("dispatcher", town.dispatcher);
    others.put("secretary", town.secretary);
    others.put("supervisor", town.supervisor);
    others.put("administrator", town.administrator);
    others.put("leader", town.leaderOf(town.redHats));
    others.put("member", town.member);
    others.put("other leader", town.leaderOf(town.sparks));
    others.put("partner", town.partner);
    others.put("neighbour", town.neighbour);
  }

  /** Served, and whatever was done after that. */
  static Rehearsal of(Beginning beginning, List<Deed> deeds) {
    var rehearsal = new Rehearsal(beginning);
    rehearsal.order.verified().offeredTo(rehearsal.town.redHats);
    rehearsal.order.acceptedBy(rehearsal.town.redHats).planned().reported();
    deeds.forEach(rehearsal::does);
    return rehearsal;
  }

  /** Whether it was carried out. */
  boolean does(Deed deed) {
    try {
      deed.attempt().in(this);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  /** Everything that can be tried now. */
  List<Deed> deeds() {
    var all = new ArrayList<Deed>();
    for (var who : others.keySet()) {
      for (var action : TRIED) {
        all.add(
            new Deed(
                who + " " + action,
                r -> r.order.give(r.caller(who), new UsualCommands(r.order).of(action))));
      }
      for (var way : List.of(RatingWay.LINK, RatingWay.KIOSK)) {
        all.add(new Deed(who + " makes a link: " + way, r -> r.makesLink(who, way)));
      }
    }
    for (var link : links.keySet()) {
      for (var solved : List.of(true, false)) {
        all.add(new Deed(link + " rates " + solved, r -> r.rates(link, solved)));
      }
    }
    all.add(
        new Deed(
            "the requester is taken into the team",
            r -> r.town.join(r.town.wang, r.town.redHats, TeamRole.DEPUTY)));
    all.add(
        new Deed(
            "the requester is appointed",
            r -> r.town.appoint(r.town.wang, Role.SUPERVISOR, r.town.city)));
    all.add(new Deed("the time passes", r -> r.town.passAndRun(TownTest.DAY.multipliedBy(8))));
    return all;
  }

  /** What tells this standing from others, as far as ratings go: one link of a kind is as good. */
  String standing() {
    var progress = order.order().progress();
    return progress.stage().name()
        + " "
        + progress.rounds()
        + " "
        + progress.offers().size()
        + " "
        + links.keySet().stream().map(link -> link.contains("KIOSK")).distinct().sorted().toList()
        + " "
        + order.holder();
  }

  private Caller caller(String who) {
    return requireNonNull(others.get(who)).caller();
  }

  private void makesLink(String who, RatingWay way) {
    links.put(
        "link of " + who + ", " + way + ", round " + order.round(),
        RatingLinksTest.link(order, requireNonNull(others.get(who)), way));
  }

  private void rates(String link, boolean solved) {
    RatingLinksTest.rate(town, requireNonNull(links.get(link)), solved);
  }
}
