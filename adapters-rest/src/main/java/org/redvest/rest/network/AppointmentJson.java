package org.redvest.rest.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Role;
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
    @Schema(required = true) long version) {

  static AppointmentJson from(Appointment appointment) {
    return new AppointmentJson(
        appointment.id().value(),
        appointment.position().value(),
        appointment.role(),
        appointment.person().value(),
        appointment.from(),
        appointment.to(),
        appointment.appointedBy().value(),
        appointment.endedBy() == null ? null : appointment.endedBy().value(),
        appointment.version().number());
  }
}
