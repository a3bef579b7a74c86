// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.team.Eligibility;
import org.redvest.team.model.Tenure;

/**
 * What a command has to know of others, read under their locks where it depends on them.
 *
 * @param reasonsAgainst for each team asked about, why it is out; empty for an eligible one
 * @param people of each team asked about, everybody who belonged to it at any time since the order
 *     was placed
 * @param receiver the position that the command gives the order to, or its successor where it was
 *     closed; held open meanwhile
 */
public record CommandFacts(
    Map<TeamId, List<Eligibility.Reason>> reasonsAgainst,
    Map<TeamId, Map<PersonId, Tenure>> people,
    @Nullable Lineage receiver) {

  public static final CommandFacts NONE = new CommandFacts(Map.of(), Map.of(), null);

  public CommandFacts {
    reasonsAgainst = Map.copyOf(reasonsAgainst);
    people = Map.copyOf(people);
  }

  public static CommandFacts teams(Map<TeamId, List<Eligibility.Reason>> reasonsAgainst) {
    return new CommandFacts(reasonsAgainst, Map.of(), null);
  }

  public static CommandFacts people(TeamId team, Map<PersonId, Tenure> people) {
    return new CommandFacts(Map.of(), Map.of(team, people), null);
  }

  public static CommandFacts receiver(Lineage position) {
    return new CommandFacts(Map.of(), Map.of(), position);
  }

  /** Why the team is out; a team that does not exist is out because nobody approved it. */
  List<Eligibility.Reason> against(TeamId team) {
    return reasonsAgainst.getOrDefault(team, List.of(Eligibility.Reason.NOT_APPROVED));
  }
}
