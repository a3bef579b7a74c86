// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.out;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.redvest.access.Account;
import org.redvest.access.PersonId;
import org.redvest.network.out.Homes;
import org.redvest.shared.City;

/**
 * The links from accounts to people: all that tells who somebody is. The account is the caller's,
 * so that a blocked one is refused with ACCOUNT_BLOCKED.
 */
public interface People extends Homes {

  /**
   * Somebody who wrote before.
   *
   * @param cities where he ever left something, the home among them
   * @param since when he first wrote
   */
  record Known(PersonId id, City home, Set<City> cities, Instant since) {

    public Known {
      cities = Set.copyOf(cities);
    }
  }

  /** The person of the account; empty for a stranger. */
  Optional<Known> find(Account account);

  @Override
  default Optional<City> homeOf(Account account) {
    return find(account).map(Known::home);
  }

  /**
   * As {@link #find}, and until the use case ends nobody else changes what is the person's own at
   * home, or begins anything there in his name (see {@link org.redvest.access.out.Actors#acting}).
   */
  Optional<Known> lock(Account account);

  /** As {@link #lock}, in all of his cities, the last of which is known by then. */
  Optional<Known> lockEverywhere(Account account);

  /**
   * Makes the person's account a stranger's, who is begun anew with his next write.
   *
   * @param cities where he ever left something
   * @return whether there was an account
   */
  boolean remove(PersonId person, Set<City> cities);
}
