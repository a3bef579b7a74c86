// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.team;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.shared.CreditCode;
import org.redvest.shared.Datum;
import org.redvest.shared.Point;
import org.redvest.shared.Version;
import org.redvest.team.Capacity;
import org.redvest.team.Circle;
import org.redvest.team.RiskLevel;
import org.redvest.team.ServiceArea;
import org.redvest.team.Shift;
import org.redvest.team.TeamFacts;
import org.redvest.team.TeamKind;
import org.redvest.team.TeamStatus;
import org.redvest.team.WorkingHours;
import org.redvest.team.in.TeamCard;

/** Rows of the lists; what a team has many of comes as one text, separated by commas. */
final class TeamRows {

  private TeamRows() {}

  static TeamCard card(@Nullable Object[] row) {
    return new TeamCard(
        new TeamId(get(row, 0, UUID.class)),
        new Version(get(row, 1, Long.class)),
        get(row, 2, String.class),
        TeamKind.valueOf(get(row, 3, String.class)),
        row[4] == null ? null : new CreditCode((String) row[4]),
        new PositionId(get(row, 5, UUID.class)),
        set((String) row[7], CategoryCode::new),
        TeamStatus.valueOf(get(row, 6, String.class)));
  }

  static TeamFacts facts(@Nullable Object[] row) {
    return new TeamFacts(
        new TeamId(get(row, 0, UUID.class)),
        get(row, 1, String.class),
        TeamStatus.valueOf(get(row, 2, String.class)),
        set((String) row[10], CategoryCode::new),
        new ServiceArea(set((String) row[11], TeamRows::position), circle(row)),
        new Capacity(get(row, 3, Integer.class)),
        get(row, 14, Long.class).intValue(),
        new WorkingHours(set((String) row[12], TeamRows::shift)),
        RiskLevel.valueOf(get(row, 4, String.class)),
        new Lineage(split(get(row, 9, String.class)).map(TeamRows::position).toList()),
        !get(row, 13, Boolean.class));
  }

  private static @Nullable Circle circle(@Nullable Object[] row) {
    return row[5] == null
        ? null
        : new Circle(
            new Point(
                get(row, 5, Double.class),
                get(row, 6, Double.class),
                Datum.valueOf(get(row, 7, String.class)),
                null),
            get(row, 8, Integer.class));
  }

  private static PositionId position(String text) {
    return new PositionId(UUID.fromString(text));
  }

  private static Shift shift(String text) {
    var parts = text.split(" ", 3);
    return new Shift(
        DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
  }

  private static <T> Set<T> set(@Nullable String joined, Function<String, T> element) {
    return joined == null
        ? Set.of()
        : split(joined).map(element).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> split(String joined) {
    return Arrays.stream(joined.split(",", -1));
  }

  private static <T> T get(@Nullable Object[] row, int column, Class<T> type) {
    var value = row[column];
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return type.cast(value);
  }
}
