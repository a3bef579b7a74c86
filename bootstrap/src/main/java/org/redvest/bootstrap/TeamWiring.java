package org.redvest.bootstrap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.redvest.access.out.Actors;
import org.redvest.category.in.ListCategories;
import org.redvest.category.out.Categories;
import org.redvest.category.usecase.CategoryUseCases;
import org.redvest.event.EventLog;
import org.redvest.idempotency.Routing;
import org.redvest.network.out.Positions;
import org.redvest.shared.Ids;
import org.redvest.team.in.CommandTeam;
import org.redvest.team.in.ListTeams;
import org.redvest.team.in.ReadTeam;
import org.redvest.team.in.RegisterTeam;
import org.redvest.team.out.OfferWithdrawal;
import org.redvest.team.out.TeamViews;
import org.redvest.team.out.TeamWork;
import org.redvest.team.out.Teams;
import org.redvest.team.usecase.TeamUseCases;

/** Teams and the catalogue of categories: each use case in a transaction of its own. */
class TeamWiring {

  @Produces
  @Singleton
  TeamUseCases teams(
      Actors actors,
      Teams teams,
      TeamViews views,
      TeamWork work,
      Categories categories,
      Positions positions,
      EventLog events,
      Ids ids,
      Clock clock) {
    return new TeamUseCases(
        new TeamUseCases.Outside(
            actors, teams, views, work, categories, positions::lineage, events, ids, clock));
  }

  @Produces
  @Singleton
  ListCategories listCategories(Categories categories) {
    var useCase = new CategoryUseCases(categories).listCategories();
    return () -> Transactions.call(useCase::list);
  }

  @Produces
  @Singleton
  RegisterTeam registerTeam(TeamUseCases teams, Once once) {
    var useCase = teams.registerTeam();
    var again = teams.sheetAgain();
    return sent -> {
      var body = Routing.once(sent.registration());
      var request = new RegisterTeam.Request(sent.caller(), body);
      return once.creating(
          request.caller(),
          Routing.by(body, registration -> Routing.cityOf(registration.home())),
          () -> useCase.register(request),
          again);
    };
  }

  @Produces
  @Singleton
  CommandTeam commandTeam(TeamUseCases teams, OfferWithdrawal offers, Once once) {
    var useCase = teams.commandTeam();
    var again = teams.sheetAgain();
    return TeamUseCases.commandTeam(
        request ->
            once.changing(
                request.caller(),
                Routing.to(request.team().city()),
                () -> useCase.give(request),
                again),
        offers);
  }

  @Produces
  @Singleton
  ReadTeam readTeam(TeamUseCases teams, Recognised recognised) {
    var useCase = teams.readTeam();
    return (team, caller) -> recognised.call(caller, () -> useCase.read(team, caller));
  }

  @Produces
  @Singleton
  ListTeams listTeams(TeamUseCases teams, Recognised recognised) {
    var useCase = teams.listTeams();
    return (query, caller) -> recognised.call(caller, () -> useCase.list(query, caller));
  }
}
