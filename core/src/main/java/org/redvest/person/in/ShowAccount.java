package org.redvest.person.in;

import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.person.model.AccountStanding;

/** Shows whether an account is let in, to a SYSTEM_ADMIN of the person's home city. */
public interface ShowAccount {

  AccountStanding show(Caller caller, PersonId person);
}
