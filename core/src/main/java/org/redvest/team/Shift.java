package org.redvest.team;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.redvest.shared.TimeWindow;

/**
 * Hours on one day of every week, in Shanghai time.
 *
 * @param to midnight (00:00) is the end of the day
 */
public record Shift(DayOfWeek day, LocalTime from, LocalTime to) {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  public Shift {
    if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
      throw new TeamRefusal(TeamRefusal.Code.TEAM_SHIFT_BACKWARDS);
    }
  }

  /** These hours on a certain day; the caller chose one whose weekday is this one. */
  TimeWindow on(LocalDate date) {
    var end = to.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
    return new TimeWindow(
        date.atTime(from).atZone(SHANGHAI).toInstant(),
        end.atTime(to).atZone(SHANGHAI).toInstant());
  }
}
