// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.audit.usecase;

import java.util.List;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.Role;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.audit.in.ReadTrail;
import org.redvest.shared.City;
import org.redvest.shared.SharedRefusal;

/** Shows the trail to its auditor, and writes down that it did. */
record Reading(AuditUseCases.Outside outside) implements ReadTrail {

  @Override
  public List<Line> read(Caller caller, City city, Wanted wanted, int limit) {
    if (caller.identity() instanceof Caller.Anonymous) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    var now = outside.clock().instant();
    var actor = outside.actors().of(caller, city, now);
    if (!isAuditor(actor)) {
      throw SharedRefusal.FORBIDDEN.refusal();
    }
    var lines = outside.lists().list(city, wanted, limit);
    outside.trail().write(AuditEntry.done(AuditKind.TRAIL_READ, actor, caller, null, wanted, now));
    return lines;
  }

  /** The role is held at a root only, so whoever holds it in the city holds it for all of it. */
  private static boolean isAuditor(Actor actor) {
    return actor instanceof Actor.Person person
        && person.grants().stream().anyMatch(grant -> grant.role() == Role.AUDITOR);
  }
}
