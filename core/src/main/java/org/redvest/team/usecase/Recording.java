package org.redvest.team.usecase;

import java.time.Instant;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.event.EventEntry;
import org.redvest.event.EventLog;
import org.redvest.shared.Ids;
import org.redvest.team.TeamEvent;
import org.redvest.team.model.Team;

/** Writes down the one event of each command. */
final class Recording {

  private final EventLog log;
  private final Ids ids;

  Recording(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  /** The event that brought the team to its version. */
  void record(Team team, TeamEvent event, Actor actor, Instant at, Caller caller) {
    log.append(
        EventEntry.of(
            ids.next(team.home().code()),
            EventEntry.Kind.TEAM,
            team.id(),
            team.version(),
            event,
            actor,
            at,
            caller));
  }
}
