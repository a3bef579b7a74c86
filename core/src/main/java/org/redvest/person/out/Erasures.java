// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.shared.City;

/** The erasure list: who deleted his account, for as long as a backup may bring him back. */
public interface Erasures {

  /**
   * One entry; nobody can tell from it who that was.
   *
   * @param event the event of the deletion
   * @param dueAt when something of his has to go; null when nothing is left
   */
  record Erasure(
      PersonId person, Set<City> cities, Instant at, UUID event, @Nullable Instant dueAt) {

    public Erasure {
      cities = Set.copyOf(cities);
    }
  }

  void add(Erasure erasure);

  Optional<Erasure> find(PersonId person);

  /** Those whose time has come, the longest overdue first. */
  List<Erasure> due(Instant at, int limit);

  /** Sets when to look again; null when nothing is left. */
  void look(PersonId person, @Nullable Instant again);
}
