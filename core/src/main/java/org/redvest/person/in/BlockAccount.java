package org.redvest.person.in;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.person.BlockReason;
import org.redvest.person.model.AccountStanding;
import org.redvest.shared.Version;

/**
 * Keeps an account out from its next request on. By a SYSTEM_ADMIN of the person's home city, never
 * his own.
 */
public interface BlockAccount {

  /**
   * @param reason reads the body, and may refuse it
   */
  AccountStanding block(
      Caller caller, PersonId person, Supplier<BlockReason> reason, @Nullable Version expected);
}
