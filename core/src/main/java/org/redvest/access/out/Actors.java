// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access.out;

import java.time.Instant;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.shared.City;

/**
 * Accounts, and what each may do in a city. A blocked account may nothing: whoever asks for it is
 * refused with ACCOUNT_BLOCKED, from the next request on.
 */
public interface Actors {

  /**
   * The caller with everything he was given in the city at the instant. Reads one statement of the
   * city for somebody who is known, none for others; writes nothing.
   */
  Actor of(Caller caller, City city, Instant at);

  /**
   * As {@link #of}, for somebody who begins something in his own name: until the use case ends his
   * account cannot be deleted, so that nothing is begun for somebody who is gone. No dearer. Who
   * was never in this city is a stranger here until he is enrolled.
   */
  Actor acting(Caller caller, City city, Instant at);

  /**
   * The person of this account, blocked or not, who is known in the city and cannot be deleted
   * until the use case ends. Two callers at once get the same person.
   *
   * @throws org.redvest.access.NotEnrolled where that has to be seen to first, now or at the end;
   *     whoever runs use cases does, and begins again
   */
  PersonId enrol(Account account, City city);
}
