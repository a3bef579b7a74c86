package org.redvest.rest.team;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.caching.ETags;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.problem.Problem;
import org.redvest.team.TeamAction;
import org.redvest.team.in.CommandTeam;
import org.redvest.team.in.TeamCommand;

/** What can be done to a team that is there; each answers with the team afterwards. */
@Path("/v1/teams")
@SecurityRequirement(name = "bearer")
@Tag(name = "Teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@APIResponse(
    responseCode = "200",
    description = "The team afterwards.",
    content = @Content(schema = @Schema(implementation = TeamJson.class)))
@APIResponse(
    responseCode = "default",
    description = "Refused.",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
class TeamCommandsResource {

  private final Callers callers;
  private final JsonBody json;
  private final CommandTeam command;

  @PathParam("id")
  String id = "";

  @HeaderParam("If-Match")
  @Nullable String ifMatch;

  @Inject
  TeamCommandsResource(Callers callers, JsonBody json, CommandTeam command) {
    this.callers = callers;
    this.json = json;
    this.command = command;
  }

  @POST
  @Path("/{id}/approval")
  @Operation(
      operationId = "approveTeam",
      summary = "Approve a team",
      description =
          "Who: an administrator over its home position who neither belongs to it nor registered it.")
  @RequestBody(
      required = false,
      content = @Content(schema = @Schema(implementation = Nothing.class)))
  public RestResponse<TeamJson> approve(byte[] body) {
    return give(body, TeamAction.APPROVE, () -> nothing(body, new TeamCommand.Approve()));
  }

  @POST
  @Path("/{id}/rejection")
  @Operation(
      operationId = "rejectTeam",
      summary = "Reject a team's registration",
      description =
          "Who: an administrator over its home position who neither belongs to it nor registered it.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = TeamRequests.Rejection.class)))
  public RestResponse<TeamJson> reject(byte[] body) {
    return give(
        body, TeamAction.REJECT, () -> json.read(body, TeamRequests.Rejection.class).toDomain());
  }

  @POST
  @Path("/{id}/suspension")
  @Operation(
      operationId = "suspendTeam",
      summary = "Suspend a team",
      description =
          "Who: an administrator over its home position who neither belongs to it nor registered it."
              + " Its open offers are withdrawn, the orders it holds flagged for recall.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = TeamRequests.Suspension.class)))
  public RestResponse<TeamJson> suspend(byte[] body) {
    return give(
        body, TeamAction.SUSPEND, () -> json.read(body, TeamRequests.Suspension.class).toDomain());
  }

  @POST
  @Path("/{id}/reinstatement")
  @Operation(
      operationId = "reinstateTeam",
      summary = "End a team's suspension",
      description =
          "Who: an administrator over its home position who neither belongs to it nor registered it.")
  @RequestBody(
      required = false,
      content = @Content(schema = @Schema(implementation = Nothing.class)))
  public RestResponse<TeamJson> reinstate(byte[] body) {
    return give(body, TeamAction.REINSTATE, () -> nothing(body, new TeamCommand.Reinstate()));
  }

  @POST
  @Path("/{id}/dissolution")
  @Operation(
      operationId = "dissolveTeam",
      summary = "Dissolve a team",
      description =
          "Who: its leader, or an administrator over its home position; refused while it holds orders.")
  @RequestBody(
      required = false,
      content = @Content(schema = @Schema(implementation = Nothing.class)))
  public RestResponse<TeamJson> dissolve(byte[] body) {
    return give(body, TeamAction.DISSOLVE, () -> nothing(body, new TeamCommand.Dissolve()));
  }

  @POST
  @Path("/{id}/members")
  @Operation(
      operationId = "addTeamMember",
      summary = "Take somebody in, or give a member another role",
      description =
          "Who: its leader and deputies; for a team without a leader the keeper of its home position.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = TeamRequests.Membership.class)))
  public RestResponse<TeamJson> addMember(byte[] body) {
    return give(
        body,
        TeamAction.ADD_MEMBER,
        () -> json.read(body, TeamRequests.Membership.class).toDomain());
  }

  @POST
  @Path("/{id}/members/{person}/leaving")
  @Operation(
      operationId = "removeTeamMember",
      summary = "Leave a team, or let a member go",
      description =
          "Who: each member for himself; its leader and deputies for others, but nobody for the leader.")
  @RequestBody(
      required = false,
      content = @Content(schema = @Schema(implementation = Nothing.class)))
  public RestResponse<TeamJson> removeMember(@PathParam("person") String person, byte[] body) {
    var gone = PathIds.of(person, PersonId::new);
    return give(
        body, TeamAction.REMOVE_MEMBER, () -> nothing(body, new TeamCommand.RemoveMember(gone)));
  }

  private TeamCommand nothing(byte[] body, TeamCommand then) {
    json.read(body, Nothing.class);
    return then;
  }

  private RestResponse<TeamJson> give(byte[] body, TeamAction action, Supplier<TeamCommand> input) {
    var request =
        new CommandTeam.Request(
            PathIds.of(id, TeamId::new),
            callers.commanding(body),
            action,
            ETags.expected(ifMatch),
            input);
    var sheet = command.give(request);
    return ETags.ok(TeamJson.from(sheet), sheet.card().version());
  }
}
