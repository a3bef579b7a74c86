// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

import java.time.Instant;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.out.Actors;
import org.redvest.shared.City;

/**
 * Who gives a command, and when.
 *
 * @param now read once, after the lock, to the microsecond
 * @param actor with what he was given before the command
 */
public record Moment(Caller caller, City city, Instant now, Actor actor, Actors actors) {

  /** The person with an id: made now, in the city at hand, where this is his first writing. */
  public Actor.Person enrolled(Actor.Person person) {
    return person.id() != null
        ? person
        : person.enrolledAs(actors.enrol(person.account(), city), city);
  }

  /** The actor with what the command gave him or took from him; one more statement. */
  public Actor actorAfterwards() {
    return actors.of(caller, city, now);
  }
}
