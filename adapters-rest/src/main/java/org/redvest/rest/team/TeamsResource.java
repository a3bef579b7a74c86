// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.team;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.rest.body.Posted;
import org.redvest.rest.caching.PublicRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Page;
import org.redvest.rest.paging.Pages;
import org.redvest.rest.paging.Paging;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.team.TeamStatus;
import org.redvest.team.in.TeamCard;
import org.redvest.team.in.Teams;

@Path("/v1/teams")
@Tag(name = "Teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TeamsResource {

  private final Teams teams;
  private final Callers callers;
  private final Pages pages;

  @Inject
  TeamsResource(Teams teams, Callers callers, Pages pages) {
    this.teams = teams;
    this.callers = callers;
    this.pages = pages;
  }

  @POST
  @ResponseStatus(201)
  @Described(
      summary = "Register a team",
      who =
          "everybody signed in, save a partner's machine. He leads the team, which then waits for"
              + " approval.",
      answer = "The team, REGISTERED.")
  public TeamJson registerTeam(Posted<RegistrationRequest> body) {
    return TeamJson.from(teams.register(body.as(RegistrationRequest::toDomain)));
  }

  @GET
  @Described(
      summary = "The teams at home at a position and below",
      who = "everybody, who sees approved teams; staff at or above the position sees all of them.",
      answer = "Teams in the order in which they registered.")
  @PublicRead(differs = true)
  public Page<TeamJson> listTeams(
      @QueryParam("position") @Parameter(required = true) @Nullable String position,
      @QueryParam("category")
          @Parameter(
              description = "Code of a category.",
              schema = @Schema(minLength = 1, maxLength = 40))
          @Nullable String category,
      @QueryParam("status") @Parameter(schema = @Schema(implementation = TeamStatus.class))
          @Nullable String status,
      @BeanParam Paging paging) {
    var at = PathIds.required("position", position, PositionId::new);
    var only = category == null ? null : new CategoryCode(category);
    var standing = status(status);
    return pages.of(
        Cursors.list("teams", position, category, status),
        paging,
        TeamId::new,
        (after, rows) ->
            teams.list(new Teams.Query(at, only, standing, after, rows), callers.current()),
        TeamJson::card,
        TeamCard::id);
  }

  @GET
  @Path("/{id}")
  @Described(
      summary = "One team",
      who =
          "everybody, who sees an approved team's card; its members and the staff above it see"
              + " more.",
      answer = "The team as the caller may see it.")
  @PublicRead(differs = true)
  public TeamJson getTeam(@PathParam("id") String id) {
    return TeamJson.from(teams.read(PathIds.of(id, TeamId::new), callers.current()));
  }

  private static @Nullable TeamStatus status(@Nullable String name) {
    try {
      return name == null ? null : TeamStatus.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new MalformedRequest(Fault.unknownValue("status", TeamStatus.class));
    }
  }
}
