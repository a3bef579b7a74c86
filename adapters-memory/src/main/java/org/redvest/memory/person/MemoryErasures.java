// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.person;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.person.out.Erasures;

/** The erasure list in a map. */
public final class MemoryErasures implements Erasures {

  private final Map<PersonId, Erasure> list = new HashMap<>();

  @Override
  public void add(Erasure erasure) {
    if (list.putIfAbsent(erasure.person(), erasure) != null) {
      throw new IllegalStateException("a person goes once");
    }
  }

  @Override
  public Optional<Erasure> find(PersonId person) {
    return Optional.ofNullable(list.get(person));
  }

  @Override
  public List<Erasure> due(Instant at, int limit) {
    return list.values().stream()
        .filter(each -> each.dueAt() != null && !each.dueAt().isAfter(at))
        .sorted(Comparator.comparing(each -> Objects.requireNonNull(each.dueAt())))
        .limit(limit)
        .toList();
  }

  @Override
  public void look(PersonId person, @Nullable Instant again) {
    list.computeIfPresent(
        person, (_, each) -> new Erasure(person, each.cities(), each.at(), each.event(), again));
  }
}
