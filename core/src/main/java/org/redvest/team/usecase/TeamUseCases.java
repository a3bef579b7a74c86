package org.redvest.team.usecase;

import java.time.Clock;
import org.redvest.access.out.Actors;
import org.redvest.category.out.Categories;
import org.redvest.event.EventLog;
import org.redvest.idempotency.Again;
import org.redvest.network.out.Appointments;
import org.redvest.person.out.PersonWork;
import org.redvest.shared.Ids;
import org.redvest.team.TeamAction;
import org.redvest.team.in.CommandTeam;
import org.redvest.team.in.ListTeams;
import org.redvest.team.in.ReadTeam;
import org.redvest.team.in.RegisterTeam;
import org.redvest.team.in.TeamSheet;
import org.redvest.team.out.Lineages;
import org.redvest.team.out.OfferWithdrawal;
import org.redvest.team.out.PersonalTeams;
import org.redvest.team.out.TeamViews;
import org.redvest.team.out.TeamWork;
import org.redvest.team.out.Teams;

/** Puts the teams' use cases together. */
public final class TeamUseCases {

  private final Outside outside;

  /** Everything that teams need from outside. */
  public record Outside(
      Actors actors,
      Teams teams,
      TeamViews views,
      TeamWork work,
      Categories categories,
      Lineages lineages,
      EventLog events,
      Ids ids,
      Clock clock) {}

  public TeamUseCases(Outside outside) {
    this.outside = outside;
  }

  /** Takes part in the transactions of somebody's deletion. */
  public PersonWork personWork(PersonalTeams stays, Appointments appointments) {
    return new TeamsOfPerson(outside, stays, appointments);
  }

  public RegisterTeam registerTeam() {
    return new Registering(outside);
  }

  public CommandTeam commandTeam() {
    return new Commanding(outside);
  }

  /**
   * Gives commands by the first port and then withdraws the offers of a team that is out: each step
   * in transactions of its own.
   */
  public static CommandTeam commandTeam(CommandTeam commands, OfferWithdrawal offers) {
    return request -> {
      var sheet = commands.give(request);
      if (request.action() == TeamAction.SUSPEND || request.action() == TeamAction.DISSOLVE) {
        offers.withdraw(request.team());
      }
      return sheet;
    };
  }

  public ReadTeam readTeam() {
    return new Reading(outside)::read;
  }

  /** What a registration or a command came to before. */
  public Again<TeamSheet> sheetAgain() {
    return new Reading(outside)::again;
  }

  public ListTeams listTeams() {
    return new Reading(outside)::list;
  }
}
