package org.redvest.person.usecase;

import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.Role;
import org.redvest.shared.City;
import org.redvest.shared.SharedRefusal;

/**
 * Who sees to accounts: the SYSTEM_ADMIN, whose role is held at the root, so for the whole city.
 */
final class SystemAdministration {

  private SystemAdministration() {}

  static Actor.Person of(PersonUseCases.Outside outside, Caller caller, City city) {
    return of(outside, caller, city, Role.SYSTEM_ADMIN);
  }

  static Actor.Person of(PersonUseCases.Outside outside, Caller caller, City city, Role role) {
    Selves.account(caller);
    var actor = outside.actors().of(caller, city, outside.clock().instant());
    if (actor instanceof Actor.Person person && holds(person, role)) {
      return person;
    }
    throw SharedRefusal.FORBIDDEN.refusal();
  }

  static boolean isHeldBy(PersonUseCases.Outside outside, Caller caller, City city, Role role) {
    Selves.account(caller);
    return outside.actors().of(caller, city, outside.clock().instant())
            instanceof Actor.Person person
        && holds(person, role);
  }

  private static boolean holds(Actor.Person person, Role role) {
    return person.grants().stream().anyMatch(grant -> grant.role() == role);
  }
}
