// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of a stored row beside what they must hold. */
final class Columns {

  /** The database rounds to the microsecond where an event may be cut to it. */
  private static final Duration ROUNDED = Duration.ofNanos(1_000);

  private Columns() {}

  /** The names of the columns that hold something else; a column not expected may hold anything. */
  static List<String> differing(ResultSet row, Map<String, @Nullable Object> expected)
      throws SQLException {
    var differing = new ArrayList<String>();
    for (var column : expected.entrySet()) {
      if (!holds(row, column.getKey(), column.getValue())) {
        differing.add(column.getKey());
      }
    }
    Collections.sort(differing);
    return differing;
  }

  private static boolean holds(ResultSet row, String column, @Nullable Object expected)
      throws SQLException {
    return switch (expected) {
      case null -> row.getObject(column) == null;
      case Instant at -> isAt(row.getObject(column, OffsetDateTime.class), at);
      case Long number -> number == row.getLong(column) && !row.wasNull();
      case UUID id -> id.equals(row.getObject(column, UUID.class));
      case Boolean bool -> bool == row.getBoolean(column) && !row.wasNull();
      case List<?> list -> list.equals(list(row.getArray(column)));
      default -> Objects.equals(expected, row.getString(column));
    };
  }

  /** With the nulls that somebody may have put in. */
  private static @Nullable List<?> list(@Nullable Array stored) throws SQLException {
    return stored == null ? null : Arrays.asList((Object[]) stored.getArray());
  }

  private static boolean isAt(@Nullable OffsetDateTime stored, Instant expected) {
    return stored != null
        && Duration.between(stored.toInstant(), expected).abs().compareTo(ROUNDED) <= 0;
  }
}
