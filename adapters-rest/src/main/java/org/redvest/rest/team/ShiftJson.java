// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.team;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.team.Shift;

/** Hours on one day of every week. */
@Schema(name = "Shift", description = "Hours on one day of every week, in Shanghai time.")
record ShiftJson(
    @NotNull @Schema(examples = "SATURDAY") DayOfWeek day,
    @NotNull @JsonFormat(pattern = "HH:mm") @Schema(examples = "08:30") LocalTime from,
    @NotNull @JsonFormat(pattern = "HH:mm")
        @Schema(description = "00:00 is the end of the day.", examples = "17:30")
        LocalTime to) {

  Shift toDomain() {
    return new Shift(day, from, to);
  }

  static ShiftJson from(Shift shift) {
    return new ShiftJson(shift.day(), shift.from(), shift.to());
  }
}
