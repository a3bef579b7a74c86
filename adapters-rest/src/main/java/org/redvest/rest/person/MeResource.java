package org.redvest.rest.person;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redvest.person.in.ReadConsents;
import org.redvest.person.in.ShowMe;
import org.redvest.person.in.StateConsent;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.caching.PersonalRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.person.ConsentJson.RegisterJson;

/** The caller himself, and what he agreed to. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "me")
class MeResource {

  private final Callers callers;
  private final JsonBody json;
  private final ShowMe show;
  private final ReadConsents consents;
  private final StateConsent state;
  private final Clock clock;

  @Inject
  MeResource(
      Callers callers,
      JsonBody json,
      ShowMe show,
      ReadConsents consents,
      StateConsent state,
      Clock clock) {
    this.callers = callers;
    this.json = json;
    this.show = show;
    this.consents = consents;
    this.state = state;
    this.clock = clock;
  }

  @GET
  @PersonalRead
  @Operation(
      operationId = "getMe",
      summary = "Show who I am here",
      description =
          "Who: everybody signed in. Roles and teams of all cities. Reading makes nobody known:"
              + " whoever never wrote has no personId.")
  @APIResponse(
      responseCode = "200",
      description = "The caller.",
      content = @Content(schema = @Schema(implementation = MeJson.class)))
  public MeJson me() {
    return MeJson.from(show.show(callers.current()), clock.instant());
  }

  @GET
  @PersonalRead
  @Path("/consents")
  @Operation(
      operationId = "listConsents",
      summary = "Show what I agreed to",
      description = "Who: everybody signed in, for himself.")
  @APIResponse(
      responseCode = "200",
      description = "What holds, and its history.",
      content = @Content(schema = @Schema(implementation = RegisterJson.class)))
  public RegisterJson consents() {
    return RegisterJson.from(consents.read(callers.current()));
  }

  @POST
  @Path("/consents")
  @Operation(
      operationId = "stateConsent",
      summary = "Agree to something, or withdraw it",
      description =
          "Who: everybody signed in, for himself; no partner's machine. Withdrawing is the same call"
              + " with granted false. Saying again what holds already writes nothing.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ConsentRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The register afterwards.",
      content = @Content(schema = @Schema(implementation = RegisterJson.class)))
  public RegisterJson state(byte[] body) {
    var request =
        new StateConsent.Request(
            callers.commanding(body), () -> json.read(body, ConsentRequest.class).toStatement());
    return RegisterJson.from(state.state(request));
  }
}
