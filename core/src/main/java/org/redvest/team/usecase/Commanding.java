package org.redvest.team.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.shared.Personal;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.TeamEvent;
import org.redvest.team.TeamEvent.TeamApproved;
import org.redvest.team.TeamEvent.TeamChanged;
import org.redvest.team.TeamEvent.TeamDissolved;
import org.redvest.team.TeamEvent.TeamMemberAdded;
import org.redvest.team.TeamEvent.TeamMemberLeft;
import org.redvest.team.TeamEvent.TeamReinstated;
import org.redvest.team.TeamEvent.TeamRejected;
import org.redvest.team.TeamEvent.TeamSuspended;
import org.redvest.team.TeamRefusal;
import org.redvest.team.in.CommandTeam;
import org.redvest.team.in.TeamCommand;
import org.redvest.team.in.TeamSheet;
import org.redvest.team.model.Member;
import org.redvest.team.model.Team;
import org.redvest.team.model.TeamPolicy;
import org.redvest.team.out.TeamWork.HeldOrder;

/** The one way of every command: lock, actor, authority, body, version, standing, save, event. */
final class Commanding implements CommandTeam {

  private final TeamUseCases.Outside outside;
  private final References references;
  private final Recording events;

  /** The team after a command, and what happened. */
  private record Change(Team after, TeamEvent event) {}

  Commanding(TeamUseCases.Outside outside) {
    this.outside = outside;
    this.references = new References(outside.categories(), outside.lineages());
    this.events = new Recording(outside.events(), outside.ids());
  }

  @Override
  public TeamSheet give(Request request) {
    if (request.caller().identity() instanceof Caller.Anonymous) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    var city = request.team().city();
    var team =
        outside
            .teams()
            .lock(request.team())
            .orElseThrow(() -> TeamRefusal.TEAM_NOT_FOUND.refusal());
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var actor = outside.actors().of(request.caller(), city, now);
    var home = references.lineage(team.home());
    var policy = new TeamPolicy(team, home);
    policy.check(actor, request.action());
    actor.mustName(request.caller());
    var command = request.command().get();
    check(command, team, policy, actor);
    if (request.ifMatch() != null && !request.ifMatch().equals(team.version())) {
      throw SharedRefusal.STALE_VERSION.refusal();
    }
    var change = apply(command, team, actor, now);
    outside.teams().save(change.after(), now);
    events.record(change.after(), change.event(), actor, now, request.caller());
    var rights = outside.actors().of(request.caller(), city, now);
    return Sheets.of(change.after(), new TeamPolicy(change.after(), home), rights);
  }

  private void check(TeamCommand command, Team team, TeamPolicy policy, Actor actor) {
    switch (command) {
      case TeamCommand.Change(var profile) -> references.check(team.home(), profile);
      case TeamCommand.RemoveMember(var person) -> {
        if (!policy.mayRemove(actor, person)) {
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

  private Change apply(TeamCommand command, Team team, Actor actor, Instant now) {
    return switch (command) {
      case TeamCommand.Approve _ -> new Change(team.approve(now), new TeamApproved());
      case TeamCommand.Reject(var reason) ->
          new Change(team.reject(reason, now), new TeamRejected(reason));
      case TeamCommand.Suspend(var reason) ->
          new Change(team.suspend(reason, now), new TeamSuspended(reason));
      case TeamCommand.Reinstate _ -> new Change(team.reinstate(now), new TeamReinstated());
      case TeamCommand.Dissolve _ -> dissolve(team, now);
      case TeamCommand.Change(var profile) -> new Change(team.change(profile), new TeamChanged());
      case TeamCommand.AddMember(var account, var role) -> {
        var person = person(account, actor, team);
        yield new Change(team.addMember(person, role, now), new TeamMemberAdded(person, role));
      }
      case TeamCommand.RemoveMember(var person) -> {
        var after = team.removeMember(person);
        var leader = after.members().leader().map(Member::person).orElse(null);
        yield new Change(after, new TeamMemberLeft(person, leader));
      }
    };
  }

  /** Whoever accepts an order for the team holds it: no other comes to it after its lock. */
  private Change dissolve(Team team, Instant now) {
    var dissolved = team.dissolve(now);
    var held = outside.work().heldBy(team.id());
    if (!held.isEmpty()) {
      var numbers = held.stream().map(HeldOrder::number).collect(Collectors.joining(", "));
      throw TeamRefusal.TEAM_HOLDS_ORDERS.refusal(Map.of("orders", numbers));
    }
    return new Change(dissolved, new TeamDissolved());
  }

  private PersonId person(Personal account, Actor actor, Team team) {
    if (!(actor instanceof Actor.Person person)) {
      throw SharedRefusal.FORBIDDEN.refusal();
    }
    return outside
        .actors()
        .enrol(new Account(person.account().issuer(), account.text()), team.id().city());
  }
}
