package org.redvest.team.usecase;

import java.util.List;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.TeamId;
import org.redvest.idempotency.Outcome;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.TeamRefusal;
import org.redvest.team.TeamStatus;
import org.redvest.team.in.ListTeams;
import org.redvest.team.in.TeamCard;
import org.redvest.team.in.TeamSheet;
import org.redvest.team.model.TeamPolicy;

final class Reading {

  private final TeamUseCases.Outside outside;
  private final References references;

  Reading(TeamUseCases.Outside outside) {
    this.outside = outside;
    this.references = new References(outside.categories(), outside.lineages());
  }

  TeamSheet read(TeamId id, Caller caller) {
    var actor = outside.actors().of(caller, id.city(), outside.clock().instant());
    var team = outside.teams().find(id).orElseThrow(Reading::unknown);
    var policy = new TeamPolicy(team, references.lineage(team.home()));
    if (!policy.mayKnow(actor)) {
      throw unknown();
    }
    return Sheets.of(team, policy, actor);
  }

  /** What a command came to before; its sender may have left the team by it. */
  TeamSheet again(Outcome outcome, Caller caller) {
    var id = outcome.subject(TeamId::new);
    var actor = outside.actors().of(caller, id.city(), outside.clock().instant());
    var team = outside.teams().find(id).orElseThrow(Reading::unknown);
    return Sheets.of(team, new TeamPolicy(team, references.lineage(team.home())), actor);
  }

  List<TeamCard> list(ListTeams.Query query, Caller caller) {
    var actor = outside.actors().of(caller, query.position().city(), outside.clock().instant());
    var staff = TeamPolicy.isStaff(actor, references.lineage(query.position()));
    return outside.views().list(staff ? query : publicOnly(query, actor));
  }

  private static ListTeams.Query publicOnly(ListTeams.Query query, Actor actor) {
    if (query.status() != null && query.status() != TeamStatus.APPROVED) {
      throw (actor instanceof Actor.Nobody
              ? SharedRefusal.UNAUTHENTICATED
              : SharedRefusal.FORBIDDEN)
          .refusal();
    }
    return new ListTeams.Query(
        query.position(), query.category(), TeamStatus.APPROVED, query.after(), query.limit());
  }

  private static Refusal unknown() {
    return TeamRefusal.TEAM_NOT_FOUND.refusal();
  }
}
