package org.redvest.command;

import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.event.DomainEvent;

/**
 * A thing after a command, and the one event that says what happened to it.
 *
 * @param by who did it, where he became somebody by it; null for who gave the command
 */
public record Change<S extends Subject>(S after, DomainEvent event, @Nullable Actor by) {

  public Change(S after, DomainEvent event) {
    this(after, event, null);
  }
}
