// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redvest.access.PersonId;
import org.redvest.person.model.Consent;
import org.redvest.person.model.ConsentRegister;
import org.redvest.person.out.Consents;

/** Registers in a map. */
public final class MemoryConsents implements Consents {

  private final Map<PersonId, ConsentRegister> registers = new HashMap<>();

  @Override
  public ConsentRegister of(PersonId person) {
    return registers.getOrDefault(person, new ConsentRegister(List.of()));
  }

  @Override
  public void add(PersonId person, Consent consent) {
    var before = of(person);
    if (before.newestFirst().stream().anyMatch(c -> c.sequence().equals(consent.sequence()))) {
      throw new IllegalStateException("a person was changed without his lock");
    }
    registers.put(person, before.with(consent));
  }
}
