// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.usecase;

import java.util.Map;
import java.util.stream.Collectors;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.PersonId;
import org.redvest.command.Case;
import org.redvest.command.Change;
import org.redvest.command.Deed;
import org.redvest.command.Done;
import org.redvest.command.Moment;
import org.redvest.shared.Personal;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.TeamAction;
import org.redvest.team.TeamEvent.TeamApproved;
import org.redvest.team.TeamEvent.TeamChanged;
import org.redvest.team.TeamEvent.TeamDissolved;
import org.redvest.team.TeamEvent.TeamMemberAdded;
import org.redvest.team.TeamEvent.TeamMemberLeft;
import org.redvest.team.TeamEvent.TeamReinstated;
import org.redvest.team.TeamEvent.TeamRejected;
import org.redvest.team.TeamEvent.TeamSuspended;
import org.redvest.team.TeamRefusal;
import org.redvest.team.in.TeamCommand;
import org.redvest.team.in.TeamView;
import org.redvest.team.model.Member;
import org.redvest.team.model.Team;
import org.redvest.team.model.TeamPolicy;
import org.redvest.team.out.OrdersOfTeam.HeldOrder;

/** A team under its lock, and what each command makes of it. */
record TeamUnderCommand(TeamUseCases feature, Team subject, TeamPolicy policy, TeamAction action)
    implements Case<TeamCommand, Team, TeamView> {

  @Override
  public Deed<TeamCommand, Team> authorise(Moment moment) {
    policy.check(moment.actor(), action);
    return new Decision(this, moment);
  }

  @Override
  public void keep(Team after, Moment moment) {
    feature.teams().save(after, moment.now());
  }

  @Override
  public TeamView show(Done<Team> done, Moment moment) {
    var after = done.after();
    return TeamViewing.of(after, policy.of(after), moment.actorAfterwards());
  }

  private record Decision(TeamUnderCommand at, Moment moment) implements Deed<TeamCommand, Team> {

    @Override
    public void check(TeamCommand command) {
      switch (command) {
        case TeamCommand.Change(var profile) ->
            at.feature().references().check(at.subject().home(), profile);
        case TeamCommand.RemoveMember(var person) -> {
          if (!at.policy().mayRemove(moment.actor(), person)) {
            throw SharedRefusal.FORBIDDEN.refusal();
          }
        }
        case TeamCommand.Approve _,
            TeamCommand.Reject _,
            TeamCommand.Suspend _,
            TeamCommand.Reinstate _,
            TeamCommand.Dissolve _,
            TeamCommand.AddMember _ -> {}
      }
    }

    @Override
    public Change<Team> decide(TeamCommand command) {
      var team = at.subject();
      var now = moment.now();
      return switch (command) {
        case TeamCommand.Approve _ -> new Change<>(team.approve(now), new TeamApproved());
        case TeamCommand.Reject(var reason) ->
            new Change<>(team.reject(reason, now), new TeamRejected(reason));
        case TeamCommand.Suspend(var reason) ->
            new Change<>(team.suspend(reason, now), new TeamSuspended(reason));
        case TeamCommand.Reinstate _ -> new Change<>(team.reinstate(now), new TeamReinstated());
        case TeamCommand.Dissolve _ -> new Change<>(dissolved(), new TeamDissolved());
        case TeamCommand.Change(var profile) ->
            new Change<>(team.change(profile), new TeamChanged());
        case TeamCommand.AddMember(var account, var role) -> {
          var person = person(account);
          yield new Change<>(team.addMember(person, role, now), new TeamMemberAdded(person, role));
        }
        case TeamCommand.RemoveMember(var person) -> {
          var after = team.removeMember(person);
          var leader = after.members().leader().map(Member::person).orElse(null);
          yield new Change<>(after, new TeamMemberLeft(person, leader));
        }
      };
    }

    /** Whoever accepts an order for the team holds it: no other comes to it after its lock. */
    private Team dissolved() {
      var dissolved = at.subject().dissolve(moment.now());
      var held = at.feature().work().heldBy(at.subject().id());
      if (!held.isEmpty()) {
        var numbers = held.stream().map(HeldOrder::number).collect(Collectors.joining(", "));
        throw TeamRefusal.TEAM_HOLDS_ORDERS.refusal(Map.of("orders", numbers));
      }
      return dissolved;
    }

    private PersonId person(Personal account) {
      if (!(moment.actor() instanceof Actor.Person person)) {
        throw SharedRefusal.FORBIDDEN.refusal();
      }
      return at.feature()
          .actors()
          .enrol(new Account(person.account().issuer(), account.text()), moment.city());
    }
  }
}
