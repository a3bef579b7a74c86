// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.idempotency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;

/** What became of a request. */
@Schema(name = "RequestOutcome", description = "What a request that succeeded has done.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutcomeJson(
    @Schema(description = "The status that it was answered with.", examples = "201") int status,
    @Nullable @Schema(description = "What it made, changed or showed.") UUID id,
    @Nullable @Schema(
            description = "Where that is read, which tells what sort of thing it is.",
            examples = "/v1/orders/01a2008d-7400-8123-9392-feaaaaaaaaaa",
            maxLength = 100)
        String location,
    @Nullable @Schema(description = "The event that it wrote; absent where it wrote none.")
        UUID eventId,
    @Schema(description = "When it came in.") Instant at,
    @Schema(description = "When the key is free again.") Instant expiresAt) {

  static OutcomeJson from(Outcome outcome) {
    var about = outcome.reference();
    var status =
        switch (outcome.effect()) {
          case CREATED -> 201;
          case DONE -> 200;
          case ASKED -> 202;
          case GONE -> 204;
        };
    return new OutcomeJson(
        status,
        about == null ? null : about.id(),
        about == null ? null : location(about),
        outcome.event(),
        outcome.at(),
        outcome.expiresAt());
  }

  private static String location(Reference about) {
    return "/v1/"
        + switch (about.kind()) {
          case POSITION -> "positions/" + about.id();
          case APPOINTMENT -> "appointments/" + about.id();
          case TEAM -> "teams/" + about.id();
          case MENU_ITEM -> "menu-items/" + about.id();
          case ORDER -> "orders/" + about.id();
          case FILE -> "files/" + about.id();
          case PERSON -> "me";
          case ACCOUNT -> "people/" + about.id();
        };
  }
}
