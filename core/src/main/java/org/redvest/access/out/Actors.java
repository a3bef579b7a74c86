package org.redvest.access.out;

import java.time.Instant;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.shared.City;

/** Accounts, and what each may do in a city. */
public interface Actors {

  /**
   * The caller with everything he was given in the city at the instant. Reads one statement for a
   * signed-in caller, none for others; writes nothing.
   */
  Actor of(Caller caller, City city, Instant at);

  /**
   * The person of this account, made now if the account never wrote before; two callers at once get
   * the same person. The city becomes the person's home if he is new.
   */
  PersonId enrol(Account account, City city);
}
