// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.event.DomainEvent;

/**
 * A thing after a command, and the one event that says what happened to it.
 *
 * @param event null where the command found everything done already
 * @param by who did it, where he became somebody by it; null for who gave the command
 * @param rulebook the version of the rules that it was decided under; null for none
 * @param onlyAsked whether it takes a second person, and so only is asked for
 */
public record Change<S extends Subject>(
    S after,
    @Nullable DomainEvent event,
    @Nullable Actor by,
    @Nullable String rulebook,
    boolean onlyAsked) {

  public Change(S after, DomainEvent event) {
    this(after, event, null, null, false);
  }

  /** The same reference is the same thing: it is there, and nothing is made. */
  public static <S extends Subject> Change<S> none(S existing) {
    return new Change<>(existing, null, null, null, false);
  }

  public Change<S> by(Actor actor) {
    return new Change<>(after, event, actor, rulebook, onlyAsked);
  }

  public Change<S> under(String rules) {
    return new Change<>(after, event, by, rules, onlyAsked);
  }

  /** The thing with what the first of two people wants of it. */
  public static <S extends Subject> Change<S> askedFor(S after, DomainEvent event) {
    return new Change<>(after, event, null, null, true);
  }
}
