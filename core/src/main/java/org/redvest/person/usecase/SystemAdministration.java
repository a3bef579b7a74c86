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
    Selves.account(caller);
    var actor = outside.actors().of(caller, city, outside.clock().instant());
    if (actor instanceof Actor.Person person
        && person.grants().stream().anyMatch(grant -> grant.role() == Role.SYSTEM_ADMIN)) {
      return person;
    }
    throw new SharedRefusal(SharedRefusal.Code.FORBIDDEN);
  }
}
