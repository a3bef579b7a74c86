package org.redvest.command;

import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.event.DomainEvent;

/**
 * A thing after a command, and the one event that says what happened to it.
 *
 * @param by who did it, where he became somebody by it; null for who gave the command
 * @param onlyAsked whether it takes a second person, and so only is asked for
 */
public record Change<S extends Subject>(
    S after, DomainEvent event, @Nullable Actor by, boolean onlyAsked) {

  public Change(S after, DomainEvent event, @Nullable Actor by) {
    this(after, event, by, false);
  }

  public Change(S after, DomainEvent event) {
    this(after, event, null);
  }

  /** The thing with what the first of two people wants of it. */
  public static <S extends Subject> Change<S> askedFor(S after, DomainEvent event) {
    return new Change<>(after, event, null, true);
  }
}
