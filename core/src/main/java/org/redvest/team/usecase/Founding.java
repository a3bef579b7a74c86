// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.usecase;

import java.util.function.Supplier;
import org.redvest.access.Actor;
import org.redvest.access.TeamId;
import org.redvest.command.Beginning;
import org.redvest.command.Change;
import org.redvest.command.Done;
import org.redvest.command.Moment;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.TeamEvent.TeamRegistered;
import org.redvest.team.in.TeamView;
import org.redvest.team.in.Teams.Registration;
import org.redvest.team.model.Team;
import org.redvest.team.model.TeamPolicy;

/** A team that somebody registers, who becomes its leader. */
record Founding(TeamUseCases feature, Registration words) implements Beginning<Team, TeamView> {

  @Override
  public Supplier<Change<Team>> authorise(Moment moment) {
    if (!(moment.actor() instanceof Actor.Person person) || person.isMachine()) {
      throw SharedRefusal.FORBIDDEN.refusal();
    }
    return () -> register(person, moment);
  }

  private Change<Team> register(Actor.Person person, Moment moment) {
    var home = words.home();
    feature.references().check(home, words.profile());
    var founder = feature.actors().enrol(person.account(), home.city());
    var id = new TeamId(feature.ids().next(home.code()));
    var team = Team.register(id, home, words.nature(), words.profile(), founder, moment.now());
    return new Change<>(team, new TeamRegistered(home, team.nature().kind()))
        .by(person.enrolledAs(founder, home.city()));
  }

  @Override
  public void keep(Team made, Moment moment) {
    feature.teams().add(made);
  }

  @Override
  public TeamView show(Done<Team> done, Moment moment) {
    var made = done.after();
    var policy = new TeamPolicy(made, feature.references().lineage(made.home()));
    return TeamViewing.of(made, policy, moment.actorAfterwards());
  }
}
