// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.person;

import java.util.Set;
import java.util.function.Function;
import org.redvest.memory.access.MemoryActors;
import org.redvest.memory.shared.CountingIds;
import org.redvest.person.PeopleContract;
import org.redvest.person.PersonPorts;
import org.redvest.shared.SettableClock;

class MemoryPeopleTest extends PeopleContract {

  private final MemoryActors actors =
      new MemoryActors((_, _, _) -> Set.of(), new CountingIds(new SettableClock(NOW)));
  private final PersonPorts ports =
      new PersonPorts(
          actors,
          new MemoryPeople(actors),
          new MemoryConsents(),
          new MemoryErasures(),
          new MemoryAccountStandings(actors));

  @Override
  protected PersonPorts.Store store() {
    return new PersonPorts.Store() {
      @Override
      public <T> T within(Function<PersonPorts, T> work) {
        return work.apply(ports);
      }
    };
  }
}
