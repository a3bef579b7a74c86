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
   * The caller with everything he was given in the city at the instant. Reads one statement for a
   * signed-in caller, none for others; writes nothing.
   */
  Actor of(Caller caller, City city, Instant at);

  /**
   * As {@link #of}, for somebody who begins something in his own name: until the use case ends his
   * account cannot be deleted, so that nothing is begun for somebody who is gone. No dearer.
   */
  Actor acting(Caller caller, City city, Instant at);

  /** Refuses a blocked account, for whoever asks nothing else about the caller; one statement. */
  void mustBeLetIn(Caller caller);

  /**
   * The person of this account, blocked or not, made now if the account never wrote before; two
   * callers at once get the same person, and it cannot be deleted until the use case ends. The city
   * becomes the person's home if he is new; one more city of his is remembered.
   */
  PersonId enrol(Account account, City city);
}
