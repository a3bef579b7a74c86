// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

import org.redvest.shared.City;

/**
 * A use case needs the person of an account who was never in the city before. Nothing is refused:
 * all of it is given up, the account is linked in a transaction of its own, and it begins again.
 */
public final class NotEnrolled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Account account;
  private final transient City city;

  public NotEnrolled(Account account, City city) {
    super("the account has to be linked first", null, false, false);
    this.account = account;
    this.city = city;
  }

  public Account account() {
    return account;
  }

  public City city() {
    return city;
  }
}
