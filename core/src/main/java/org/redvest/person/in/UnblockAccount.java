package org.redvest.person.in;

import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.person.model.AccountStanding;
import org.redvest.shared.Version;

/** Lets an account in again. By a SYSTEM_ADMIN of the person's home city, never his own. */
public interface UnblockAccount {

  /**
   * @param body reads the body, which says nothing
   */
  AccountStanding unblock(
      Caller caller, PersonId person, Runnable body, @Nullable Version expected);
}
