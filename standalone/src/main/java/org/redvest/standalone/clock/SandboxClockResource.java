// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.clock;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Moves time forward. It exists in the standalone only, and is no part of the contract. */
@Path("/sandbox/clock")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class SandboxClockResource {

  /** One of the two: how far to go (ISO 8601, as PT26H), or where to (with offset). */
  record Move(@Nullable String advance, @Nullable String at) {}

  private final SandboxClock clock;
  private final Event<ClockMoved> moved;
  private final ObjectMapper json;

  SandboxClockResource(SandboxClock clock, Event<ClockMoved> moved, ObjectMapper json) {
    this.clock = clock;
    this.moved = moved;
    this.json = json;
  }

  @GET
  @Operation(hidden = true)
  public Map<String, Instant> now() {
    return Map.of("now", clock.instant());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response move(byte[] body) {
    try {
      if (!clock.move(step(read(body)))) {
        return refusal("CLOCK_ONLY_FORWARD", "The clock moves forward only, and not beyond 2099.");
      }
    } catch (IOException | DateTimeException | ArithmeticException malformed) {
      return refusal(
          "MALFORMED", "Send {\"advance\":\"PT26H\"} or {\"at\":\"2030-01-01T00:00:00Z\"}.");
    }
    var move = new ClockMoved();
    moved.fire(move);
    return Response.ok(Map.of("now", clock.instant(), "ran", move.ran(), "failed", move.failed()))
        .build();
  }

  private Move read(byte[] body) throws IOException {
    Move move =
        json.readerFor(Move.class)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .readValue(body);
    if (move == null || (move.advance() == null) == (move.at() == null)) {
      throw new IOException("exactly one of advance and at");
    }
    return move;
  }

  private static UnaryOperator<Instant> step(Move move) {
    if (move.at() != null) {
      var moment = OffsetDateTime.parse(move.at()).toInstant();
      return now -> moment;
    }
    var way = Duration.parse(String.valueOf(move.advance()));
    return now -> now.plus(way);
  }

  private static Response refusal(String code, String detail) {
    return Response.status(Response.Status.BAD_REQUEST)
        .type("application/problem+json")
        .entity(Map.of("status", 400, "code", code, "title", "Bad Request", "detail", detail))
        .build();
  }
}
