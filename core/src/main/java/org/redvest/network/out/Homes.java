// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.out;

import java.util.Optional;
import org.redvest.access.Account;
import org.redvest.shared.City;

/** Where a caller is at home, whose request does not say what city it is about. */
@FunctionalInterface
public interface Homes {

  /** Empty for a stranger. */
  Optional<City> homeOf(Account account);
}
