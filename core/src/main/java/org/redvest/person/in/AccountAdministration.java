// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.in;

import java.util.List;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.person.BlockReason;
import org.redvest.person.model.AccountStanding;
import org.redvest.shared.City;

/**
 * Whether accounts are let in: by a SYSTEM_ADMIN of the city that their person is at home in; each
 * thing a piece of work of its own.
 */
public interface AccountAdministration {

  /** To the SECURITY_ADMIN, too, while a second person is wanted. */
  AccountStanding show(Caller caller, PersonId person);

  /** Which account, by the issuer's identifier of it. */
  record Wanted(City city, String account) {

    @Override
    public String toString() {
      return "Wanted[" + city + "]";
    }
  }

  /**
   * Finds the person of an account at home in the city: one, or none. The account is a personal
   * value, so each search stands in the audit trail, with whom it found.
   */
  List<AccountStanding> search(Proposed<Wanted> wanted);

  /** What can be done to an account, by nobody to his own. */
  sealed interface Command {

    /** Keeps it out from its next request on; where it takes two, the first only asks for it. */
    record Block(BlockReason reason) implements Command {}

    /** Lets it in again, or takes back what was asked for. */
    record Unblock() implements Command {}
  }

  /** Every command, as far as it is known before it is read. */
  enum Action {
    BLOCK,
    UNBLOCK
  }

  /**
   * @param action what the command will be; decides who may give it, and what is locked
   */
  AccountStanding give(Action action, Sent<PersonId, Command> command);
}
