package org.redvest.menu.usecase;

import java.time.Instant;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.event.EventEntry;
import org.redvest.event.EventLog;
import org.redvest.menu.MenuEvent;
import org.redvest.menu.model.MenuItem;
import org.redvest.shared.Ids;

/** Writes down the one event of each command. */
final class Recording {

  private final EventLog log;
  private final Ids ids;

  Recording(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  /** The event that brought the item to its version. */
  void record(MenuItem item, MenuEvent event, Actor actor, Instant at, Caller caller) {
    log.append(
        EventEntry.of(
            ids.next(item.id().code()),
            EventEntry.Kind.MENU_ITEM,
            item.id(),
            item.version(),
            event,
            actor,
            at,
            caller));
  }
}
