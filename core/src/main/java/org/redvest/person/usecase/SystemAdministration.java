// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.usecase;

import org.redvest.access.Actor;
import org.redvest.access.Role;
import org.redvest.shared.SharedRefusal;

/**
 * Who sees to accounts: the SYSTEM_ADMIN, whose role is held at the root, so for the whole city;
 * where a second person is wanted, the SECURITY_ADMIN is one who may say so, too.
 */
final class SystemAdministration {

  private SystemAdministration() {}

  /** Refuses everybody else. */
  static Actor.Person require(Actor actor, boolean secondWanted) {
    return switch (actor) {
      case Actor.Person person
          when holds(person, Role.SYSTEM_ADMIN)
              || (secondWanted && holds(person, Role.SECURITY_ADMIN)) ->
          person;
      case Actor.Person _ -> throw SharedRefusal.FORBIDDEN.refusal();
      case Actor.Nobody _, Actor.Clock _, Actor.LinkBearer _ ->
          throw SharedRefusal.UNAUTHENTICATED.refusal();
    };
  }

  private static boolean holds(Actor.Person person, Role role) {
    return person.grants().stream().anyMatch(grant -> grant.role() == role);
  }
}
