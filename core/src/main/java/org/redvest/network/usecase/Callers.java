package org.redvest.network.usecase;

import java.time.Clock;
import java.util.Objects;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.access.out.Actors;
import org.redvest.shared.City;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/** From a caller to the person who asks, who must be signed in. */
final class Callers {

  private final Actors actors;
  private final Clock clock;

  Callers(Actors actors, Clock clock) {
    this.actors = actors;
    this.clock = clock;
  }

  /** Refuses a request without a token before anything is looked up. */
  static void mustBeSignedIn(Caller caller) {
    if (caller.identity() instanceof Caller.Anonymous) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
  }

  static Refusal notFound() {
    return SharedRefusal.NOT_FOUND.refusal();
  }

  static Refusal forbidden() {
    return SharedRefusal.FORBIDDEN.refusal();
  }

  Actor.Person person(Caller caller, City city) {
    return switch (actors.of(caller, city, clock.instant())) {
      case Actor.Person person -> person;
      case Actor.Nobody _ -> throw SharedRefusal.UNAUTHENTICATED.refusal();
      case Actor.Clock _, Actor.LinkBearer _ -> throw forbidden();
    };
  }

  /** The same person with an id, made now if this is his first write. */
  Actor.Person enrolled(Actor.Person person, City city) {
    return person.id() != null ? person : person.enrolledAs(idOf(person.account(), city), city);
  }

  /** The id of someone who was enrolled. */
  static PersonId idOf(Actor.Person enrolled) {
    return Objects.requireNonNull(enrolled.id());
  }

  /** The person behind an account, who may never have signed in. */
  PersonId idOf(Account account, City city) {
    return actors.enrol(account, city);
  }
}
