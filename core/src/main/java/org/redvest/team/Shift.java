// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.redvest.shared.Shanghai;
import org.redvest.shared.TimeWindow;

/**
 * Hours on one day of every week, in Shanghai time.
 *
 * @param to midnight (00:00) is the end of the day
 */
public record Shift(DayOfWeek day, LocalTime from, LocalTime to) implements Comparable<Shift> {

  private static final Comparator<Shift> BY_WEEK =
      Comparator.comparing(Shift::day).thenComparing(Shift::from).thenComparing(Shift::to);

  public Shift {
    if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
      throw TeamRefusal.TEAM_SHIFT_BACKWARDS.refusal();
    }
  }

  @Override
  public int compareTo(Shift other) {
    return BY_WEEK.compare(this, other);
  }

  /** These hours on a certain day; the caller chose one whose weekday is this one. */
  TimeWindow on(LocalDate date) {
    var end = to.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
    return new TimeWindow(
        date.atTime(from).atZone(Shanghai.ZONE).toInstant(),
        end.atTime(to).atZone(Shanghai.ZONE).toInstant());
  }
}
