// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.person;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.redvest.access.Account;
import org.redvest.access.PersonId;
import org.redvest.memory.access.MemoryActors;
import org.redvest.person.out.People;
import org.redvest.shared.City;

/** The links of {@link MemoryActors}, seen from the people's side; nobody remembers their day. */
public final class MemoryPeople implements People {

  private final MemoryActors actors;

  public MemoryPeople(MemoryActors actors) {
    this.actors = actors;
  }

  @Override
  public Optional<Known> find(Account account) {
    return actors
        .letIn(account)
        .map(link -> new Known(link.person(), link.home(), link.cities(), Instant.EPOCH));
  }

  @Override
  public Optional<Known> lock(Account account) {
    return find(account);
  }

  @Override
  public Optional<Known> lockEverywhere(Account account) {
    return find(account);
  }

  @Override
  public boolean remove(PersonId person, Set<City> cities) {
    return actors.unlink(person);
  }
}
