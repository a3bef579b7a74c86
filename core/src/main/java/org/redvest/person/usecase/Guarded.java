// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.usecase;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.network.model.Appointment;

/**
 * Whether somebody is one of those whom nobody may silence alone: who holds a system role, and the
 * last ADMINISTRATOR of a root who is let in; in any city that he has a part in.
 */
record Guarded(PersonUseCases feature, PersonId person) {

  /** Of the last two each could be kept out at once. */
  void lock(Instant now) {
    roots(now)
        .sorted()
        .forEach(root -> feature.appointments().lockAdministrators(new PositionId(root), now));
  }

  boolean takesTwo(Instant now) {
    return held(now).anyMatch(each -> each.role().isSystem())
        || roots(now).map(PositionId::new).anyMatch(root -> isLastAt(root, now));
  }

  /** Whether he is the only one left who administers just this position and is let in. */
  boolean isLastAt(PositionId root, Instant now) {
    return feature.appointments().isLastAt(root, person, feature.accounts(), now);
  }

  private Stream<UUID> roots(Instant now) {
    return held(now)
        .filter(each -> each.role() == Role.ADMINISTRATOR && each.holdsAt(now))
        .map(Appointment::position)
        .filter(at ->
            feature.positions().lineage(at).filter(l -> l.rootFirst().size() == 1).isPresent())
        .map(PositionId::value)
        .distinct();
  }

  private Stream<Appointment> held(Instant now) {
    return feature.accounts().cities(person).stream()
        .flatMap(city -> feature.appointments().of(person, city).stream())
        .filter(each -> !each.isOverAt(now));
  }
}
