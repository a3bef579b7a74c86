// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access.out;

import java.util.function.Supplier;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.shared.City;

/**
 * Whose accounts they are. An account is kept apart from every city, so it is looked up before a
 * use case begins and linked in a transaction of its own: what a command then touches lies in one
 * city.
 */
public interface Accounts {

  /**
   * Runs a use case, with its transaction inside, for a caller whose account is read before, once.
   *
   * @throws org.redvest.shared.Refusal with ACCOUNT_BLOCKED instead of running it for a blocked
   *     account
   */
  <T> T recognising(Caller caller, Supplier<T> useCase);

  /**
   * Said at the end of a use case, within its transaction: nothing, or that it has to be given up
   * and begun again, since it was done for somebody who was not linked.
   *
   * @throws org.redvest.access.NotEnrolled with whom to link
   */
  void requireLinked();

  /**
   * Makes the account somebody's who is known in the city, within the running transaction, which
   * does nothing else. The city becomes his home if he is new; two at once make one person.
   */
  void link(Account account, City city);
}
