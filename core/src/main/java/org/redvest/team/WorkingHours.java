// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.redvest.shared.Shanghai;
import org.redvest.shared.TimeWindow;

/**
 * When a team serves: the same hours every week. No shift at all means at any time. Shifts may
 * touch and overlap; they add up.
 */
public record WorkingHours(Set<Shift> shifts) {

  public static final WorkingHours ALWAYS = new WorkingHours(Set.of());

  private static final int MOST = 28;
  private static final int DAYS_OF_A_WEEK = 7;

  public WorkingHours {
    shifts = Set.copyOf(shifts);
    if (shifts.size() > MOST) {
      throw TeamRefusal.TEAM_TOO_MANY_SHIFTS.refusal(Map.of("limit", MOST));
    }
  }

  /**
   * Whether the team works at some moment of the wanted time: within it, the team chooses the hour
   * when it plans.
   */
  public boolean meet(TimeWindow wanted) {
    if (shifts.isEmpty()) {
      return true;
    }
    var first = LocalDate.ofInstant(wanted.from(), Shanghai.ZONE);
    var last = LocalDate.ofInstant(wanted.to(), Shanghai.ZONE);
    return first
        .datesUntil(last.plusDays(1))
        .limit(DAYS_OF_A_WEEK + 1)
        .anyMatch(date -> meet(date, wanted));
  }

  private boolean meet(LocalDate date, TimeWindow wanted) {
    return shifts.stream()
        .anyMatch(shift -> shift.day() == date.getDayOfWeek() && shift.on(date).overlaps(wanted));
  }
}
