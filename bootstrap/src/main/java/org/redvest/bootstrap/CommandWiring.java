// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.redvest.access.out.Actors;
import org.redvest.command.Commands;
import org.redvest.command.Work;
import org.redvest.event.EventLog;
import org.redvest.network.out.Positions;
import org.redvest.person.out.KeeperOfPersonalData;
import org.redvest.person.out.KeepersOfPersonalData;
import org.redvest.rulebook.Rulebook;
import org.redvest.rulebook.Rulebooks;
import org.redvest.shared.Ids;
import org.redvest.team.out.Lineages;

/** The one way of commands, and what one feature answers for another. */
class CommandWiring {

  @Produces
  @Singleton
  Commands commands(Actors actors, EventLog events, Ids ids, Clock clock, Work work) {
    return new Commands(actors, events, ids, clock, work);
  }

  /** Until places keep rules of their own, the built-in ones hold everywhere. */
  @Produces
  @Singleton
  Rulebooks rulebooks() {
    return (_, _) -> Rulebook.BUILT_IN;
  }

  @Produces
  @Singleton
  Lineages lineages(Positions positions) {
    return positions::lineage;
  }

  /** Whoever keeps something of people says so himself, and when it is his turn. */
  @Produces
  @Singleton
  KeepersOfPersonalData keepersOfPersonalData(@All List<KeeperOfPersonalData> all) {
    return new KeepersOfPersonalData(all);
  }
}
