// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.out;

import java.util.Optional;
import java.util.Set;
import org.redvest.access.Account;
import org.redvest.access.PersonId;
import org.redvest.network.out.Admissions;
import org.redvest.person.model.AccountStanding;
import org.redvest.shared.City;

/** Which accounts are let in; people who deleted theirs have none. */
public interface AccountStandings extends Admissions {

  Optional<AccountStanding> find(PersonId person);

  /** Of the account as its issuer names it; empty for a stranger. */
  Optional<AccountStanding> of(Account account);

  /** Who is gone has no account that could be. */
  @Override
  default boolean isLetIn(PersonId person) {
    return find(person).filter(one -> one.block() == null).isPresent();
  }

  /** As {@link #find}; nobody else changes it until the use case ends. Nobody who acts waits. */
  Optional<AccountStanding> lock(PersonId person);

  /** Where the person ever left something; none where he has no account. */
  Set<City> cities(PersonId person);

  void save(AccountStanding standing);
}
