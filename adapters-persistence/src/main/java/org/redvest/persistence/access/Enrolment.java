// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.access;

import java.time.Instant;
import java.util.Set;
import org.redvest.access.PersonId;
import org.redvest.shared.City;
import org.redvest.shared.SharedRefusal;

/**
 * What an account's link says.
 *
 * @param cities where the person ever left something, the home among them
 */
public record Enrolment(
    PersonId person, City home, Set<City> cities, Instant since, boolean blocked) {

  /** Itself, unless the account is kept out. */
  public Enrolment letIn() {
    if (blocked) {
      throw SharedRefusal.ACCOUNT_BLOCKED.refusal();
    }
    return this;
  }
}
