// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import java.util.List;
import java.util.UUID;
import org.redvest.standalone.authority.Land.Ground;
import org.redvest.standalone.authority.Land.Place;
import org.redvest.standalone.endtoend.Person;

/**
 * Who plays which part in an order's life.
 *
 * @param channel how it is placed, by the placer
 * @param rates whether the placer may rate it, and so close it
 * @param teams those to which it is offered; the first one takes it, by its leader
 */
record Casting(
    String channel,
    Person placer,
    UUID station,
    Person keeper,
    Person dispatcher,
    boolean rates,
    List<UUID> teams,
    Person leader) {

  static Casting of(Ground ground, Relation relation, Person caller) {
    return switch (relation) {
      case OWN -> own(ground, "ONLINE", People.RESIDENT, List.of(ground.teamA()));
      case RIVAL -> own(ground, "ONLINE", People.RESIDENT, List.of(ground.teamA(), ground.teamB()));
      case PARTNER -> own(ground, "PARTNER", Person.PARTNER, List.of(ground.teamA()));
      case ON_BEHALF -> own(ground, "VISIT", People.KEEPER, List.of(ground.teamA()));
      case SELF -> self(ground, caller.equals(Person.NOBODY) ? People.RESIDENT : caller);
      case SAME -> others(ground.here());
      case SIBLING -> others(ground.there());
      case OTHER_CITY -> others(ground.abroad());
      case ABOVE -> throw new IllegalArgumentException("no order is there");
    };
  }

  private static Casting own(Ground ground, String channel, Person placer, List<UUID> teams) {
    return new Casting(
        channel,
        placer,
        ground.here().station(),
        People.KEEPER,
        People.DISPATCHER,
        channel.equals("ONLINE"),
        teams,
        People.LEADER_A);
  }

  /** Somebody else checks and dispatches it; nobody takes his own, and who serves does not rate. */
  private static Casting self(Ground ground, Person caller) {
    var keeper = ground.here().keeper();
    var serves = List.of(People.LEADER_A, People.DEPUTY_A).contains(caller);
    return new Casting(
        "ONLINE",
        caller,
        ground.here().station(),
        keeper,
        keeper,
        !serves,
        List.of(ground.teamA()),
        caller.equals(People.LEADER_A) ? People.DEPUTY_A : People.LEADER_A);
  }

  private static Casting others(Place place) {
    var neighbour = People.other("neighbour");
    return new Casting(
        "ONLINE",
        neighbour,
        place.station(),
        place.keeper(),
        place.keeper(),
        true,
        List.of(place.team()),
        place.leader());
  }
}
