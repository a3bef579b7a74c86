// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.redvest.audit.AuditKind;
import org.redvest.audit.in.ReadTrail;
import org.redvest.rest.body.Instants;
import org.redvest.rest.caching.PersonalRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.CityCodes;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Limit;
import org.redvest.rest.paging.Page;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.rest.problem.Problem;
import org.redvest.shared.City;

/** The audit trail: read, and nothing else. */
@Path("/v1/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "audit")
class AuditEntriesResource {

  private static final Pattern OUTCOME = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

  private final Callers callers;
  private final Cursors cursors;
  private final ReadTrail trail;

  @Inject
  AuditEntriesResource(Callers callers, Cursors cursors, ReadTrail trail) {
    this.callers = callers;
    this.cursors = cursors;
    this.trail = trail;
  }

  @GET
  @PersonalRead
  @Operation(
      operationId = "listAuditEntries",
      summary = "Read the audit trail, the latest first",
      description =
          "Who: the AUDITOR of the city, and nobody else. Entries of the city, and those that belong"
              + " to none, as tokens that were refused. Each reading is an entry itself.")
  @APIResponse(responseCode = "200", description = "A page of the trail.")
  @APIResponse(
      responseCode = "default",
      description = "UNAUTHENTICATED, FORBIDDEN, MALFORMED_REQUEST, CURSOR_INVALID",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public Page<AuditEntryJson> list(
      @Nullable @QueryParam("city")
          @Parameter(
              required = true,
              description = "The city whose trail it is, by its code.",
              example = "320700",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 6, pattern = "^[1-9][0-9]{3}00$"))
          String city,
      @Nullable @QueryParam("from")
          @Parameter(
              description = "The first instant.",
              schema = @Schema(type = SchemaType.STRING, format = "date-time"))
          String from,
      @Nullable @QueryParam("until")
          @Parameter(
              description = "The first instant that is too late.",
              schema = @Schema(type = SchemaType.STRING, format = "date-time"))
          String until,
      @Nullable @QueryParam("kind") @Parameter(schema = @Schema(implementation = AuditKind.class))
          String kind,
      @Nullable @QueryParam("person")
          @Parameter(
              description = "Who did it.",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          String person,
      @Nullable @QueryParam("subject")
          @Parameter(
              description = "What it was done to.",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          String subject,
      @Nullable @QueryParam("outcome")
          @Parameter(
              description = "DONE, or the code of a refusal.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = 60,
                      pattern = "^[A-Z][A-Z0-9_]{0,59}$"))
          String outcome,
      @Nullable @QueryParam("limit")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "200",
                      defaultValue = "50"))
          String limit,
      @Nullable @QueryParam("cursor") @Parameter(description = "next of the page before.")
          String cursor) {
    var here =
        Cursors.list(callers.current(), "audit", city, from, until, kind, person, subject, outcome);
    var rows = Limit.of(limit);
    var wanted =
        new ReadTrail.Wanted(
            instant("from", from),
            instant("until", until),
            kind(kind),
            uuid("person", person),
            uuid("subject", subject),
            matching("outcome", OUTCOME, "FORBIDDEN", outcome),
            cursors.read(cursor, here, 2).map(AuditEntriesResource::place).orElse(null));
    return Page.of(
        trail.read(callers.current(), city(city), wanted, rows.andOneMore()),
        rows,
        AuditEntryJson::from,
        last -> cursors.write(here, last.at(), last.id()));
  }

  private static ReadTrail.Place place(List<String> key) {
    return new ReadTrail.Place(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
  }

  private static City city(@Nullable String code) {
    var known = CityCodes.orNull("city", code);
    if (known == null) {
      throw new MalformedRequest(Fault.required("city"));
    }
    return known;
  }

  private static @Nullable String matching(
      String name, Pattern form, String example, @Nullable String text) {
    if (text != null && !form.matcher(text).matches()) {
      throw new MalformedRequest(Fault.wrongForm(name, example));
    }
    return text;
  }

  private static @Nullable AuditKind kind(@Nullable String text) {
    try {
      return text == null ? null : AuditKind.valueOf(text);
    } catch (IllegalArgumentException unknown) {
      throw new MalformedRequest(Fault.unknownValue("kind", AuditKind.class));
    }
  }

  private static @Nullable UUID uuid(String name, @Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw new MalformedRequest(Fault.of(name, Fault.Code.NOT_A_UUID));
    }
  }

  private static @Nullable Instant instant(String name, @Nullable String text) {
    try {
      return Instants.orNull(name, text == null ? null : OffsetDateTime.parse(text));
    } catch (DateTimeParseException unreadable) {
      throw new MalformedRequest(Fault.of(name, Fault.Code.NOT_A_TIME));
    }
  }
}
