// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.usecase;

import static org.redvest.team.TeamRefusal.TEAM_NOT_FOUND;

import java.util.List;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.TeamId;
import org.redvest.access.out.Actors;
import org.redvest.category.out.Categories;
import org.redvest.command.Commands;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.command.UseCases;
import org.redvest.idempotency.Outcome;
import org.redvest.shared.Ids;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.TeamAction;
import org.redvest.team.TeamStatus;
import org.redvest.team.in.TeamCard;
import org.redvest.team.in.TeamCommand;
import org.redvest.team.in.TeamView;
import org.redvest.team.in.Teams;
import org.redvest.team.model.TeamPolicy;
import org.redvest.team.out.Lineages;
import org.redvest.team.out.OfferWithdrawal;
import org.redvest.team.out.OrdersOfTeam;
import org.redvest.team.out.TeamLists;
import org.redvest.team.out.TeamStore;

/** What teams do. */
@UseCases
public record TeamUseCases(
    Commands commands,
    Actors actors,
    TeamStore teams,
    TeamLists lists,
    OrdersOfTeam work,
    Categories categories,
    Lineages lineages,
    OfferWithdrawal offers,
    Ids ids)
    implements Teams {

  @Override
  public TeamView register(Proposed<Registration> proposed) {
    return commands.begin(
        proposed, words -> words.home().city(), words -> new Founding(this, words), this::again);
  }

  /** A team that is out loses its offers, each in a piece of work of its own. */
  @Override
  public TeamView give(TeamAction action, Sent<TeamId, TeamCommand> sent) {
    var view = commands.give(sent, id -> held(id, action), this::again);
    if (action == TeamAction.SUSPEND || action == TeamAction.DISSOLVE) {
      offers.withdraw(sent.to());
    }
    return view;
  }

  private TeamUnderCommand held(TeamId id, TeamAction action) {
    var team = teams.lock(id).orElseThrow(TEAM_NOT_FOUND::refusal);
    var policy = new TeamPolicy(team, references().lineage(team.home()));
    return new TeamUnderCommand(this, team, policy, action);
  }

  @Override
  public TeamView read(TeamId id, Caller caller) {
    return commands.read(
        caller,
        () -> {
          var actor = commands.actor(caller, id.city());
          var team = teams.find(id).orElseThrow(TEAM_NOT_FOUND::refusal);
          var policy = new TeamPolicy(team, references().lineage(team.home()));
          if (!policy.mayKnow(actor)) {
            throw TEAM_NOT_FOUND.refusal();
          }
          return TeamViewing.of(team, policy, actor);
        });
  }

  /** What a command came to before; its sender may have left the team by it. */
  private TeamView again(Outcome outcome, Caller caller) {
    var id = outcome.subject(TeamId::new);
    var actor = commands.actor(caller, id.city());
    var team = teams.find(id).orElseThrow(TEAM_NOT_FOUND::refusal);
    return TeamViewing.of(team, new TeamPolicy(team, references().lineage(team.home())), actor);
  }

  @Override
  public List<TeamCard> list(Query query, Caller caller) {
    return commands.read(
        caller,
        () -> {
          var actor = commands.actor(caller, query.position().city());
          var staff = TeamPolicy.isStaff(actor, references().lineage(query.position()));
          return lists.list(staff ? query : publicOnly(query, actor));
        });
  }

  private static Query publicOnly(Query query, Actor actor) {
    if (query.status() != null && query.status() != TeamStatus.APPROVED) {
      throw actor instanceof Actor.Nobody
          ? SharedRefusal.UNAUTHENTICATED.refusal()
          : SharedRefusal.FORBIDDEN.refusal();
    }
    return new Query(
        query.position(), query.category(), TeamStatus.APPROVED, query.after(), query.limit());
  }

  References references() {
    return new References(categories, lineages);
  }
}
