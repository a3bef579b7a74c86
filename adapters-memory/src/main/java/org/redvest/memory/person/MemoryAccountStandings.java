// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.person;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redvest.access.Account;
import org.redvest.access.PersonId;
import org.redvest.memory.access.MemoryActors;
import org.redvest.person.model.AccountStanding;
import org.redvest.person.out.AccountStandings;
import org.redvest.shared.City;
import org.redvest.shared.Version;

/** Standings beside the links of {@link MemoryActors}, which keep out whom they are told. */
public final class MemoryAccountStandings implements AccountStandings {

  private final Map<PersonId, AccountStanding> changed = new HashMap<>();
  private final MemoryActors actors;

  public MemoryAccountStandings(MemoryActors actors) {
    this.actors = actors;
  }

  @Override
  public Optional<AccountStanding> find(PersonId person) {
    return actors.isLinked(person) ? Optional.of(standing(person)) : Optional.empty();
  }

  @Override
  public Optional<AccountStanding> of(Account account) {
    return actors.link(account).map(link -> standing(link.person()));
  }

  private AccountStanding standing(PersonId person) {
    return changed.getOrDefault(person, new AccountStanding(person, Version.FIRST, null));
  }

  @Override
  public Optional<AccountStanding> lock(PersonId person) {
    return find(person);
  }

  /** Nobody here leaves anything away from home. */
  @Override
  public Set<City> cities(PersonId person) {
    return actors.isLinked(person) ? Set.of(person.city()) : Set.of();
  }

  @Override
  public void save(AccountStanding standing) {
    changed.put(standing.person(), standing);
    actors.block(standing.person(), standing.block() != null);
  }
}
