// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.out;

import org.redvest.access.TeamId;

/** How a team that was suspended or dissolved loses the offers that it has not answered. */
public interface OfferWithdrawal {

  /**
   * Withdraws them, each in a transaction of its own, as far as a request can wait for it. What
   * remains is withdrawn by the clock; the team could accept none of it meanwhile.
   */
  void withdraw(TeamId team);
}
