// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a column of a row holds, by its place in the statement, which counts from one. */
public final class Cells {

  private Cells() {}

  /** All columns, as the driver gives them. */
  public static @Nullable Object[] all(ResultSet row) throws SQLException {
    var values = new @Nullable Object[row.getMetaData().getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getObject(i + 1);
    }
    return values;
  }

  public static UUID uuid(ResultSet row, int column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** An identifier, or null where there is none. */
  public static <T> @Nullable T id(ResultSet row, int column, Function<UUID, T> type)
      throws SQLException {
    return mapped(row.getObject(column, UUID.class), type);
  }

  public static List<UUID> uuids(ResultSet row, int column) throws SQLException {
    return Arrays.asList((UUID[]) row.getArray(column).getArray());
  }

  public static Instant instant(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(instantOrNull(row, column));
  }

  public static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
    return mapped(row.getObject(column, OffsetDateTime.class), OffsetDateTime::toInstant);
  }

  /** A constant, or null where there is none. */
  public static <E extends Enum<E>> @Nullable E constant(ResultSet row, int column, Class<E> type)
      throws SQLException {
    return mapped(row.getString(column), name -> Enum.valueOf(type, name));
  }

  private static <A, B> @Nullable B mapped(@Nullable A value, Function<A, B> type) {
    return value == null ? null : type.apply(value);
  }
}
