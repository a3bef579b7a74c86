package org.redvest.team.usecase;

import java.time.temporal.ChronoUnit;
import org.redvest.access.Caller;
import org.redvest.access.TeamId;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.TeamEvent.TeamRegistered;
import org.redvest.team.in.RegisterTeam;
import org.redvest.team.in.TeamSheet;
import org.redvest.team.model.Team;
import org.redvest.team.model.TeamPolicy;

final class Registering implements RegisterTeam {

  private final TeamUseCases.Outside outside;
  private final References references;
  private final Recording events;

  Registering(TeamUseCases.Outside outside) {
    this.outside = outside;
    this.references = new References(outside.categories(), outside.lineages());
    this.events = new Recording(outside.events(), outside.ids());
  }

  @Override
  public TeamSheet register(Request request) {
    if (!(request.caller().identity() instanceof Caller.SignedIn signedIn)) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    var registration = request.registration().get();
    var home = registration.home();
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    if (outside.actors().of(request.caller(), home.city(), now).isMachine()) {
      throw SharedRefusal.FORBIDDEN.refusal();
    }
    references.check(home, registration.profile());
    var founder = outside.actors().enrol(signedIn.account(), home.city());
    var id = new TeamId(outside.ids().next(home.code()));
    var team = Team.register(id, home, registration.nature(), registration.profile(), founder, now);
    outside.teams().add(team);
    var actor = outside.actors().of(request.caller(), home.city(), now);
    events.record(
        team, new TeamRegistered(home, team.nature().kind()), actor, now, request.caller());
    return Sheets.of(team, new TeamPolicy(team, references.lineage(home)), actor);
  }
}
