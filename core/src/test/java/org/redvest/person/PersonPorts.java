// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person;

import java.util.function.Function;
import org.redvest.access.out.Actors;
import org.redvest.person.out.AccountStandings;
import org.redvest.person.out.Consents;
import org.redvest.person.out.Erasures;
import org.redvest.person.out.People;

/** The outbound ports of people, as one adapter keeps them. */
public record PersonPorts(
    Actors actors, People people, Consents consents, Erasures erasures, AccountStandings accounts) {

  /** Runs some work in a transaction of its own. */
  public interface Store {
    <T> T within(Function<PersonPorts, T> work);
  }
}
