// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Role;
import org.redvest.access.SecondPerson;
import org.redvest.network.model.Appointment;
import org.redvest.rest.caching.Versioned;

/** An appointment; never the account behind it. */
@Schema(name = "Appointment", description = "A person's role at a position and below it (任命).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentJson(
    UUID id,
    UUID position,
    Role role,
    UUID personId,
    Instant from,
    @Nullable Instant to,
    @Schema(description = "The person who appointed.") UUID appointedBy,
    @Nullable @Schema(description = "The person who ended it before its time.") UUID endedBy,
    long version,
    @Nullable @Schema(
            description =
                "That it end, by the first of the two people that it takes; absent once it has, or is too"
                    + " long ago.")
        EndingAskedJson endingAsked)
    implements Versioned {

  static final String COLLECTION = "/v1/appointments";

  @Override
  public boolean waits() {
    return endingAsked != null;
  }

  /** They are made at positions. */
  @Override
  public String collection() {
    return COLLECTION;
  }

  /** What waits for a second person. */
  @Schema(name = "EndingAsked")
  record EndingAskedJson(
      @Schema(description = "Who asked first.") UUID by,
      Instant at,
      @Schema(description = "From when on it is as if nobody had asked.") Instant until) {

    static @Nullable EndingAskedJson from(@Nullable SecondPerson asked) {
      return asked == null
          ? null
          : new EndingAskedJson(asked.by().value(), asked.at(), asked.until());
    }
  }

  static AppointmentJson from(Appointment appointment, Instant now) {
    return new AppointmentJson(
        appointment.id().value(),
        appointment.position().value(),
        appointment.role(),
        appointment.person().value(),
        appointment.from(),
        appointment.to(),
        appointment.appointedBy().value(),
        appointment.endedBy() == null ? null : appointment.endedBy().value(),
        appointment.version().number(),
        EndingAskedJson.from(appointment.endingAskedAt(now)));
  }
}
