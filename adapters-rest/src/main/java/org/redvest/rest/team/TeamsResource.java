package org.redvest.rest.team;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.caching.ETags;
import org.redvest.rest.caching.PublicRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Limit;
import org.redvest.rest.paging.Page;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.rest.problem.Problem;
import org.redvest.team.TeamAction;
import org.redvest.team.TeamStatus;
import org.redvest.team.in.CommandTeam;
import org.redvest.team.in.ListTeams;
import org.redvest.team.in.ReadTeam;
import org.redvest.team.in.RegisterTeam;
import org.redvest.team.in.TeamCommand;

@Path("/v1/teams")
@Tag(name = "Teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TeamsResource {

  private final Callers callers;
  private final JsonBody json;
  private final Cursors cursors;
  private final RegisterTeam register;
  private final CommandTeam command;
  private final ReadTeam read;
  private final ListTeams list;

  @Inject
  TeamsResource(
      Callers callers,
      JsonBody json,
      Cursors cursors,
      RegisterTeam register,
      CommandTeam command,
      ReadTeam read,
      ListTeams list) {
    this.callers = callers;
    this.json = json;
    this.cursors = cursors;
    this.register = register;
    this.command = command;
    this.read = read;
    this.list = list;
  }

  @POST
  @SecurityRequirement(name = "bearer")
  @Operation(
      operationId = "registerTeam",
      summary = "Register a team",
      description =
          "Who: everybody signed in, save a partner's machine. He leads the team, which then"
              + " waits for approval.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = RegistrationRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "The team, REGISTERED.",
      content = @Content(schema = @Schema(implementation = TeamJson.class)))
  @APIResponse(
      responseCode = "default",
      description = "Refused.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public RestResponse<TeamJson> register(byte[] body) {
    var sheet =
        register.register(
            new RegisterTeam.Request(
                callers.commanding(body),
                () -> json.read(body, RegistrationRequest.class).toDomain()));
    var card = sheet.card();
    return ETags.created("/v1/teams/" + card.id().value(), TeamJson.from(sheet), card.version());
  }

  @GET
  @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
  @SecurityRequirementsSet
  @Operation(
      operationId = "listTeams",
      summary = "The teams at home at a position and below",
      description =
          "Who: everybody, who sees approved teams; staff at or above the position sees all of them.")
  @APIResponse(
      responseCode = "200",
      description = "Teams in the order in which they registered.",
      content = @Content(schema = @Schema(implementation = TeamPage.class)))
  @APIResponse(
      responseCode = "default",
      description = "Refused.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  @PublicRead(differs = true)
  public Page<TeamJson> list(
      @QueryParam("position") @Parameter(required = true) @Nullable String position,
      @QueryParam("category")
          @Parameter(
              description = "Code of a category.",
              schema = @Schema(minLength = 1, maxLength = 40))
          @Nullable String category,
      @QueryParam("status") @Parameter(schema = @Schema(implementation = TeamStatus.class))
          @Nullable String status,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    if (position == null) {
      throw new MalformedRequest(Fault.required("position"));
    }
    var rows = Limit.of(limit);
    var name = Cursors.list("teams", position, category, status);
    var after =
        cursors.read(cursor, name, 1).map(key -> new TeamId(UUID.fromString(key.getFirst())));
    var query =
        new ListTeams.Query(
            PathIds.of(position, PositionId::new),
            category == null ? null : new CategoryCode(category),
            status(status),
            after.orElse(null),
            rows.andOneMore());
    return Page.of(
        list.list(query, callers.current()),
        rows,
        TeamJson::card,
        last -> cursors.write(name, last.id().value()));
  }

  /** The page's type for the contract. */
  @Schema(name = "TeamPage")
  record TeamPage(
      @Size(max = 200) @Schema(required = true) java.util.List<TeamJson> items,
      @Nullable @CodePoints(max = 500) @Schema(nullable = true) String next) {}

  @GET
  @Path("/{id}")
  @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
  @SecurityRequirementsSet
  @Operation(
      operationId = "getTeam",
      summary = "One team",
      description =
          "Who: everybody, who sees an approved team's card; its members and the staff above it see more.")
  @APIResponse(
      responseCode = "200",
      description = "The team as the caller may see it.",
      content = @Content(schema = @Schema(implementation = TeamJson.class)))
  @APIResponse(
      responseCode = "default",
      description = "Refused.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  @PublicRead(differs = true)
  public RestResponse<TeamJson> get(@PathParam("id") String id) {
    var sheet = read.read(PathIds.of(id, TeamId::new), callers.current());
    return ETags.ok(TeamJson.from(sheet), sheet.card().version());
  }

  @PUT
  @Path("/{id}")
  @SecurityRequirement(name = "bearer")
  @Operation(
      operationId = "changeTeam",
      summary = "Change what a team says of itself",
      description =
          "Who: its leader and deputies; for a team without a leader the keeper of its home position.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ProfileRequest.class)))
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
  public RestResponse<TeamJson> change(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) {
    var sheet =
        command.give(
            new CommandTeam.Request(
                PathIds.of(id, TeamId::new),
                callers.commanding(body),
                TeamAction.CHANGE,
                ETags.expected(ifMatch),
                () -> new TeamCommand.Change(json.read(body, ProfileRequest.class).toDomain())));
    return ETags.ok(TeamJson.from(sheet), sheet.card().version());
  }

  private static @Nullable TeamStatus status(@Nullable String name) {
    try {
      return name == null ? null : TeamStatus.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new MalformedRequest(Fault.unknownValue("status", TeamStatus.class));
    }
  }
}
