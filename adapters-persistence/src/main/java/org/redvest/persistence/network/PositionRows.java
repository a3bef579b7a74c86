// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.network.model.Position;
import org.redvest.network.model.PositionName;
import org.redvest.network.model.PositionStatus;
import org.redvest.network.model.PositionSummary;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.Datum;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Gcj02;
import org.redvest.shared.Point;
import org.redvest.shared.Version;

/** Between rows of the table {@code position} and the values of core. */
final class PositionRows {

  static final String COLUMNS =
      """
      p.id, p.division_code, p.level, p.name, p.lineage, p.original_lat, p.original_lng,
      p.datum, p.accuracy_meters, p.status, p.successor_id, p.version\
      """;

  private PositionRows() {}

  static Position toDomain(ResultSet row) throws SQLException {
    return new Position(
        new PositionId(row.getObject("id", UUID.class)),
        Level.valueOf(row.getString("level")),
        new DivisionCode(row.getString("division_code")),
        new PositionName(row.getString("name")),
        lineage(row),
        point(row),
        PositionStatus.valueOf(row.getString("status")),
        positionOrNull(row.getObject("successor_id", UUID.class)),
        new Version(row.getLong("version")));
  }

  static PositionSummary toSummary(ResultSet row) throws SQLException {
    return PositionSummary.of(toDomain(row));
  }

  static Lineage lineage(ResultSet row) throws SQLException {
    var ids = (UUID[]) row.getArray("lineage").getArray();
    return new Lineage(Arrays.stream(ids).map(PositionId::new).toList());
  }

  private static @Nullable Point point(ResultSet row) throws SQLException {
    var datum = row.getString("datum");
    return datum == null
        ? null
        : new Point(
            row.getDouble("original_lat"),
            row.getDouble("original_lng"),
            Datum.valueOf(datum),
            row.getObject("accuracy_meters", Double.class));
  }

  private static @Nullable PositionId positionOrNull(@Nullable UUID id) {
    return id == null ? null : new PositionId(id);
  }

  /** One array per column, so that any number of rows is one statement. */
  static PlainSql.Values column(
      String type, List<Position> positions, Function<Position, @Nullable Object> value) {
    return new PlainSql.Values(type, positions.stream().map(value).toList());
  }

  static PlainSql.Values doubles(
      List<Position> positions, Function<Point, @Nullable Double> value) {
    return column("float8", positions, p -> p.point() == null ? null : value.apply(p.point()));
  }

  static PlainSql.Values gcj02(List<Position> positions, Function<Gcj02, Double> value) {
    return doubles(positions, point -> value.apply(point.gcj02()));
  }

  static @Nullable Object uuid(@Nullable PositionId id) {
    return id == null ? null : id.value();
  }

  /** PostgreSQL has no arrays of arrays of different lengths: an array literal travels as text. */
  static String literal(Lineage lineage) {
    var ids = lineage.rootFirst().stream().map(id -> id.value().toString()).toList();
    return "{" + String.join(",", ids) + "}";
  }
}
