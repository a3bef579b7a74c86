package org.redvest.rest.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Role;
import org.redvest.access.SecondPerson;
import org.redvest.network.model.Appointment;

/** An appointment; never the account behind it. */
@Schema(name = "Appointment", description = "A person's role at a position and below it (任命).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentJson(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID position,
    @Schema(required = true) Role role,
    @Schema(required = true) UUID personId,
    @Schema(required = true) Instant from,
    @Nullable @Schema(nullable = true) Instant to,
    @Schema(description = "The person who appointed.", required = true) UUID appointedBy,
    @Nullable @Schema(description = "The person who ended it before its time.", nullable = true)
        UUID endedBy,
    @Schema(required = true) long version,
    @Nullable @Schema(
            description =
                "That it end, by the first of the two people that it takes; absent once it has, or is too"
                    + " long ago.",
            nullable = true)
        EndingAskedJson endingAsked) {

  /** What waits for a second person. */
  @Schema(name = "EndingAsked")
  record EndingAskedJson(
      @Schema(required = true, description = "Who asked first.") UUID by,
      @Schema(required = true) Instant at,
      @Schema(required = true, description = "From when on it is as if nobody had asked.")
          Instant until) {

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
