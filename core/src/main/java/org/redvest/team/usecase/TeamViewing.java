// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.usecase;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.redvest.access.Actor;
import org.redvest.team.TeamAction;
import org.redvest.team.in.TeamCard;
import org.redvest.team.in.TeamView;
import org.redvest.team.model.Team;
import org.redvest.team.model.TeamPolicy;

/** Shows a team to an actor, no more of it than the policy lets him see. */
final class TeamViewing {

  private TeamViewing() {}

  static TeamView of(Team team, TeamPolicy policy, Actor actor) {
    return new TeamView(
        card(team),
        policy.maySeeMembers(actor) ? inside(team) : null,
        policy.maySeeContact(actor) ? team.profile().contact() : null,
        Arrays.stream(TeamAction.values())
            .filter(action -> team.accepts(action) && policy.may(actor, action))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static TeamCard card(Team team) {
    return new TeamCard(
        team.id(),
        team.version(),
        team.profile().name(),
        team.nature().kind(),
        team.nature().creditCode(),
        team.home(),
        team.profile().categories(),
        team.standing().status());
  }

  private static TeamView.Inside inside(Team team) {
    var profile = team.profile();
    return new TeamView.Inside(
        team.standing().since(),
        team.nature().recordingUnit(),
        profile.area(),
        profile.capacity(),
        profile.hours(),
        profile.highestRisk(),
        team.members().list(),
        team.leaderless());
  }
}
