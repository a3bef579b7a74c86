package org.redvest.network.usecase;

import java.time.Instant;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.event.EventEntry;
import org.redvest.event.EventLog;
import org.redvest.network.NetworkEvent;
import org.redvest.network.model.Appointment;
import org.redvest.network.model.Position;
import org.redvest.shared.Id;
import org.redvest.shared.Ids;
import org.redvest.shared.Version;

/** Writes the one event of each command. */
record Journal(EventLog log, Ids ids) {

  void note(Caller caller, Actor.Person actor, Position after, NetworkEvent event, Instant now) {
    note(caller, actor, EventEntry.Kind.POSITION, after.id(), after.version(), event, now);
  }

  void note(Caller caller, Actor.Person actor, Appointment after, NetworkEvent event, Instant now) {
    note(caller, actor, EventEntry.Kind.APPOINTMENT, after.id(), after.version(), event, now);
  }

  private void note(
      Caller caller,
      Actor.Person actor,
      EventEntry.Kind kind,
      Id subject,
      Version sequence,
      NetworkEvent event,
      Instant now) {
    var id = ids.next(subject.code());
    log.append(EventEntry.of(id, kind, subject, sequence, event, actor, now, caller));
  }
}
