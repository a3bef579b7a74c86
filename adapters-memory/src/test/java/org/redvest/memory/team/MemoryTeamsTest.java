// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.team;

import java.util.function.Function;
import org.redvest.team.TeamsContract;

class MemoryTeamsTest extends TeamsContract {

  private final MemoryTeams teams = new MemoryTeams();
  private final Ports ports =
      new Ports(
          teams,
          new MemoryTeamLists(
              teams,
              position ->
                  network.stream()
                      .filter(lineage -> lineage.position().equals(position))
                      .findFirst()));

  @Override
  protected <T> T within(Function<Ports, T> work) {
    return work.apply(ports);
  }
}
