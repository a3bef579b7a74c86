package org.redvest.person.usecase;

import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.person.out.People;
import org.redvest.shared.SharedRefusal;

/** Who may ask about himself: everybody with an account. */
final class Selves {

  private Selves() {}

  /** The caller's account; whoever has none has no data here. */
  static Account account(Caller caller) {
    return switch (caller.identity()) {
      case Caller.SignedIn signedIn -> signedIn.account();
      case Caller.Anonymous _, Caller.Link _, Caller.Clockwork _ ->
          throw SharedRefusal.UNAUTHENTICATED.refusal();
    };
  }

  /** The caller as a known person, with what he was given at home. */
  static Actor.Person person(PersonUseCases.Outside outside, Caller caller, People.Known known) {
    return switch (outside.actors().of(caller, known.home(), outside.clock().instant())) {
      case Actor.Person actor -> actor;
      case Actor.Nobody _, Actor.Clock _, Actor.LinkBearer _ ->
          throw SharedRefusal.UNAUTHENTICATED.refusal();
    };
  }

  /**
   * A partner's machine is nobody: it consents to nothing, and its agreement is ended by others.
   */
  static void requirePerson(Actor.Person actor) {
    if (actor.isMachine()) {
      throw SharedRefusal.FORBIDDEN.refusal();
    }
  }
}
