// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.team;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.redvest.team.Shift;

/** One row of {@code team_hours}. */
@Embeddable
record ShiftRow(
    @Enumerated(EnumType.STRING) @Column(name = "weekday") DayOfWeek weekday,
    @Column(name = "starts_at") LocalTime startsAt,
    @Column(name = "ends_at") LocalTime endsAt) {

  static ShiftRow from(Shift shift) {
    return new ShiftRow(shift.day(), shift.from(), shift.to());
  }

  Shift toDomain() {
    return new Shift(weekday, startsAt, endsAt);
  }
}
