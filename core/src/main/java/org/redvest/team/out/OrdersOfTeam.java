// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.out;

import java.util.List;
import java.util.UUID;
import org.redvest.access.TeamId;

/** The orders of a team, as far as the team's own fate touches them. */
public interface OrdersOfTeam {

  /** An order that a team has taken and not yet served. */
  record HeldOrder(UUID id, String number) {}

  /** The orders that the team holds, oldest first. */
  List<HeldOrder> heldBy(TeamId team);
}
