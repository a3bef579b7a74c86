package org.redvest.team.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.shared.Personal;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.TeamAction;
import org.redvest.team.TeamRefusal;
import org.redvest.team.in.CommandTeam;
import org.redvest.team.in.TeamCommand;
import org.redvest.team.in.TeamSheet;
import org.redvest.team.model.Team;
import org.redvest.team.model.TeamPolicy;
import org.redvest.team.out.TeamWork.HeldOrder;

/** The one way of every command: actor, lock, authority, body, version, standing, save. */
final class Commanding implements CommandTeam {

  private final TeamUseCases.Outside outside;
  private final References references;

  Commanding(TeamUseCases.Outside outside) {
    this.outside = outside;
    this.references = new References(outside.categories(), outside.positions());
  }

  @Override
  public TeamSheet give(Request request) {
    var city = request.team().city();
    var actor = outside.actors().of(request.caller(), city, outside.clock().instant());
    var team = lock(request.team(), request.action());
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var home = outside.positions().lineage(team.home());
    var policy = new TeamPolicy(team, home);
    policy.check(actor, request.action());
    var command = request.command().get();
    check(command, team, policy, actor);
    if (request.ifMatch() != null && !request.ifMatch().equals(team.version())) {
      throw new SharedRefusal(SharedRefusal.Code.STALE_VERSION);
    }
    var after = apply(command, team, actor, now);
    outside.teams().save(after);
    var rights = outside.actors().of(request.caller(), city, now);
    return Sheets.of(after, new TeamPolicy(after, home), rights);
  }

  /** Orders are locked before the team where the command reaches them (DESIGN 9). */
  private Team lock(TeamId id, TeamAction action) {
    if (action == TeamAction.SUSPEND || action == TeamAction.DISSOLVE) {
      outside.work().lock(id);
    }
    return outside
        .teams()
        .lock(id)
        .orElseThrow(() -> new TeamRefusal(TeamRefusal.Code.TEAM_NOT_FOUND));
  }

  private void check(TeamCommand command, Team team, TeamPolicy policy, Actor actor) {
    switch (command) {
      case TeamCommand.Change(var profile) -> references.check(team.home(), profile);
      case TeamCommand.RemoveMember(var person) -> {
        if (!policy.mayRemove(actor, person)) {
          throw new SharedRefusal(SharedRefusal.Code.FORBIDDEN);
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

  private Team apply(TeamCommand command, Team team, Actor actor, Instant now) {
    return switch (command) {
      case TeamCommand.Approve _ -> team.approve(now);
      case TeamCommand.Reject(var reason) -> team.reject(reason, now);
      case TeamCommand.Suspend(var reason) -> {
        var suspended = team.suspend(reason, now);
        outside.work().suspended(team.id(), now);
        yield suspended;
      }
      case TeamCommand.Reinstate _ -> team.reinstate(now);
      case TeamCommand.Dissolve _ -> dissolve(team, now);
      case TeamCommand.Change(var profile) -> team.change(profile);
      case TeamCommand.AddMember(var account, var role) ->
          team.addMember(person(account, actor, team), role, now);
      case TeamCommand.RemoveMember(var person) -> team.removeMember(person);
    };
  }

  private Team dissolve(Team team, Instant now) {
    var dissolved = team.dissolve(now);
    var held = outside.work().heldBy(team.id());
    if (!held.isEmpty()) {
      var numbers = held.stream().map(HeldOrder::number).collect(Collectors.joining(", "));
      throw new TeamRefusal(TeamRefusal.Code.TEAM_HOLDS_ORDERS, Map.of("orders", numbers));
    }
    outside.work().dissolved(team.id(), now);
    return dissolved;
  }

  private PersonId person(Personal account, Actor actor, Team team) {
    if (!(actor instanceof Actor.Person person)) {
      throw new SharedRefusal(SharedRefusal.Code.FORBIDDEN);
    }
    return outside
        .actors()
        .enrol(new Account(person.account().issuer(), account.text()), team.id().city());
  }
}
