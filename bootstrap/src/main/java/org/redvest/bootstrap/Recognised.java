// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.redvest.access.Caller;
import org.redvest.access.NotEnrolled;
import org.redvest.access.out.Accounts;
import org.redvest.shared.StartOver;

/**
 * Runs a use case in a transaction of its own for a caller whose account is looked up before it, by
 * a reading of its own (ADR 0027): accounts lie apart from the cities. A use case that needs
 * somebody who was never in its city is given up; he is linked in another transaction, and it
 * begins again.
 */
@Singleton
class Recognised {

  /** Whoever commands, whom he names, and one who was deleted in between. */
  private static final int MOST_LINKED = 4;

  private final Accounts accounts;

  @Inject
  Recognised(Accounts accounts) {
    this.accounts = accounts;
  }

  <T> T call(Caller caller, Supplier<T> useCase) {
    return Transactions.inTurn(() -> linking(caller, useCase));
  }

  private <T> T linking(Caller caller, Supplier<T> useCase) {
    for (int linked = 0; linked < MOST_LINKED; linked++) {
      try {
        return accounts.recognising(
            caller,
            () ->
                Transactions.transact(() -> {
                  var done = useCase.get();
                  accounts.requireLinked();
                  return done;
                }));
      } catch (NotEnrolled newcomer) {
        Transactions.transact(() -> {
          accounts.link(newcomer.account(), newcomer.city());
          return null;
        });
      }
    }
    throw new StartOver();
  }
}
