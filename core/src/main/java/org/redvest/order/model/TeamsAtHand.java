package org.redvest.order.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.team.Eligibility;

/**
 * What a command has to know of teams, read under their locks where the command changes their load.
 *
 * @param reasonsAgainst for each team asked about, why it is out; empty for an eligible one
 * @param people of each team asked about, everybody who belongs to it now
 */
public record TeamsAtHand(
    Map<TeamId, List<Eligibility.Reason>> reasonsAgainst, Map<TeamId, Set<PersonId>> people) {

  public static final TeamsAtHand NONE = new TeamsAtHand(Map.of(), Map.of());

  public TeamsAtHand {
    reasonsAgainst = Map.copyOf(reasonsAgainst);
    people = Map.copyOf(people);
  }

  /** Why the team is out; a team that does not exist is out because nobody approved it. */
  List<Eligibility.Reason> against(TeamId team) {
    return reasonsAgainst.getOrDefault(team, List.of(Eligibility.Reason.NOT_APPROVED));
  }
}
