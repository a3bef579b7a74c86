package org.redvest.order.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.event.EventEntry;
import org.redvest.order.model.Change;
import org.redvest.order.model.Moment;

/** Writes the one event of a command into the log. */
final class Recording {

  private final OrderUseCases.Outside outside;

  Recording(OrderUseCases.Outside outside) {
    this.outside = outside;
  }

  /** The new event's identifier. */
  UUID record(Change change, Moment moment, Caller caller) {
    return record(change, moment, caller, null);
  }

  /**
   * As above.
   *
   * @param cause the event that led to it
   */
  UUID record(Change change, Moment moment, Caller caller, @Nullable UUID cause) {
    var order = change.order();
    var event = outside.ids().next(order.id().code());
    outside
        .events()
        .append(
            new EventEntry(
                event,
                EventEntry.Kind.ORDER,
                order.id(),
                order.version(),
                change.event(),
                moment.actor(),
                null,
                moment.now(),
                moment.rules().version(),
                cause,
                caller));
    return event;
  }
}
