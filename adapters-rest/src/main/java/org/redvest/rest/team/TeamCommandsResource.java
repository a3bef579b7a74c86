// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.team;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.body.Posted;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;
import org.redvest.team.TeamAction;
import org.redvest.team.in.TeamCommand;
import org.redvest.team.in.Teams;

/** What can be done to a team that is there; each answers with the team afterwards. */
@Path("/v1/teams")
@Tag(name = "Teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TeamCommandsResource {

  private static final String AFTERWARDS = "The team afterwards.";
  private static final String ADMINISTRATOR =
      "an administrator over its home position who neither belongs to it nor registered it.";
  private static final String MANAGERS =
      "its leader and deputies; for a team without a leader the keeper of its home position.";

  private final Teams teams;

  @Inject
  TeamCommandsResource(Teams teams) {
    this.teams = teams;
  }

  @PUT
  @Path("/{id}")
  @Described(summary = "Change what a team says of itself", who = MANAGERS, answer = AFTERWARDS)
  public TeamJson changeTeam(@PathParam("id") String id, Posted<ProfileRequest> body) {
    return give(id, TeamAction.CHANGE, body, profile -> new TeamCommand.Change(profile.toDomain()));
  }

  @POST
  @Path("/{id}/approval")
  @Described(summary = "Approve a team", who = ADMINISTRATOR, answer = AFTERWARDS)
  public TeamJson approveTeam(@PathParam("id") String id, Posted<Nothing> body) {
    return give(id, TeamAction.APPROVE, body, _ -> new TeamCommand.Approve());
  }

  @POST
  @Path("/{id}/rejection")
  @Described(summary = "Reject a team's registration", who = ADMINISTRATOR, answer = AFTERWARDS)
  public TeamJson rejectTeam(@PathParam("id") String id, Posted<TeamRequests.Rejection> body) {
    return give(id, TeamAction.REJECT, body, TeamRequests.Rejection::toDomain);
  }

  @POST
  @Path("/{id}/suspension")
  @Described(
      summary = "Suspend a team",
      who =
          ADMINISTRATOR + " Its open offers are withdrawn, the orders it holds flagged for recall.",
      answer = AFTERWARDS)
  public TeamJson suspendTeam(@PathParam("id") String id, Posted<TeamRequests.Suspension> body) {
    return give(id, TeamAction.SUSPEND, body, TeamRequests.Suspension::toDomain);
  }

  @POST
  @Path("/{id}/reinstatement")
  @Described(summary = "End a team's suspension", who = ADMINISTRATOR, answer = AFTERWARDS)
  public TeamJson reinstateTeam(@PathParam("id") String id, Posted<Nothing> body) {
    return give(id, TeamAction.REINSTATE, body, _ -> new TeamCommand.Reinstate());
  }

  @POST
  @Path("/{id}/dissolution")
  @Described(
      summary = "Dissolve a team",
      who =
          "its leader, or an administrator over its home position; refused while it holds orders.",
      answer = AFTERWARDS)
  public TeamJson dissolveTeam(@PathParam("id") String id, Posted<Nothing> body) {
    return give(id, TeamAction.DISSOLVE, body, _ -> new TeamCommand.Dissolve());
  }

  @POST
  @Path("/{id}/members")
  @Described(
      summary = "Take somebody in, or give a member another role",
      who = MANAGERS,
      answer = AFTERWARDS)
  public TeamJson addTeamMember(@PathParam("id") String id, Posted<TeamRequests.Membership> body) {
    return give(id, TeamAction.ADD_MEMBER, body, TeamRequests.Membership::toDomain);
  }

  @POST
  @Path("/{id}/members/{person}/leaving")
  @Described(
      summary = "Leave a team, or let a member go",
      who =
          "each member for himself; its leader and deputies for others, but nobody for the leader.",
      answer = AFTERWARDS)
  public TeamJson removeTeamMember(
      @PathParam("id") String id, @PathParam("person") String person, Posted<Nothing> body) {
    var gone = PathIds.of(person, PersonId::new);
    return give(id, TeamAction.REMOVE_MEMBER, body, _ -> new TeamCommand.RemoveMember(gone));
  }

  private <T> TeamJson give(
      String id, TeamAction action, Posted<T> body, Function<T, TeamCommand> command) {
    return TeamJson.from(teams.give(action, body.to(id, TeamId::new, command)));
  }
}
