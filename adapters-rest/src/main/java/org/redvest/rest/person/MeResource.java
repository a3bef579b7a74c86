// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.person;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.redvest.person.in.OwnData;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.body.Posted;
import org.redvest.rest.caching.PersonalRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.contract.Described;
import org.redvest.rest.person.ConsentJson.RegisterJson;

/** The caller himself: who he is, what he agreed to, a copy of all that is his, and his going. */
@Path("/v1/me")
@Tag(name = "me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class MeResource {

  private final OwnData own;
  private final Callers callers;
  private final Clock clock;

  @Inject
  MeResource(OwnData own, Callers callers, Clock clock) {
    this.own = own;
    this.callers = callers;
    this.clock = clock;
  }

  @GET
  @PersonalRead
  @Described(
      summary = "Show who I am here",
      who =
          "everybody signed in. Roles and teams of all cities. Reading makes nobody known: whoever"
              + " never wrote has no personId.",
      answer = "The caller.")
  public MeJson getMe() {
    return MeJson.from(own.show(callers.current()), clock.instant());
  }

  @GET
  @PersonalRead
  @Path("/consents")
  @Described(
      summary = "Show what I agreed to",
      who = "everybody signed in, for himself.",
      answer = "What holds, and its history.")
  public RegisterJson listConsents() {
    return RegisterJson.from(own.consents(callers.current()));
  }

  @POST
  @Path("/consents")
  @Described(
      summary = "Agree to something, or withdraw it",
      who =
          "everybody signed in, for himself; no partner's machine. Withdrawing is the same call with"
              + " granted false. Saying again what holds already writes nothing.",
      answer = "The register afterwards.")
  public RegisterJson stateConsent(Posted<ConsentRequest> body) {
    return RegisterJson.from(own.state(body.as(ConsentRequest::toDomain)));
  }

  @POST
  @Path("/exports")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @ResponseHeader(
      name = "Content-Disposition",
      value = "attachment; filename=\"redvest-export.json\"")
  @Described(
      summary = "Get a copy of everything kept about me",
      who =
          "everybody signed in, for himself; no partner's machine. His own words and contact in"
              + " clear. Who looked at them is told by team or position, never by name; what others"
              + " wrote about him is theirs.",
      answer = "The copy, not to be kept by anybody on the way.")
  public ExportJson exportMyData(Posted<Nothing> body) {
    return ExportJson.from(own.export(body.as(Function.identity())));
  }

  @POST
  @Path("/deletion")
  @ResponseStatus(204)
  @Described(
      summary = "Delete my account",
      who =
          "everybody signed in, for himself; no partner's machine. The account is a stranger's"
              + " afterwards. Orders that no team has taken are cancelled; words and contact are"
              + " overwritten, those of an order in a team's hands seven days after the service;"
              + " roles and memberships end; where that is very much, the rest follows within a"
              + " minute. Refused with a list while a duty towards others is his alone. A second"
              + " time it answers the same: there is nothing left.",
      answer = "There is nobody of that account any more.")
  public void deleteMe(Posted<DeletionRequest> body) {
    own.erase(body.as(Function.identity()));
  }
}
