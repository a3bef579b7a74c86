package org.redvest.persistence.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.network.Level;
import org.redvest.network.model.NearPosition;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;
import org.redvest.shared.Gcj02;

/** Active positions around a point: the box first, by index; then the great circle (haversine). */
record Surroundings(PlainSql sql) {

  /** A degree of latitude is nowhere shorter than this on the sphere that distances use. */
  private static final double METERS_PER_DEGREE = 111_190;

  private static final String WITHIN =
      """
        from position p
       cross join lateral (
         select 2 * 6371008.8 * asin(least(1, sqrt(
             power(sin(radians(p.lat - ?) / 2), 2)
             + cos(radians(?)) * cos(radians(p.lat)) * power(sin(radians(p.lng - ?) / 2), 2))))
           as meters) n
       where p.status = 'ACTIVE' and p.lat is not null
         and p.lat between ? and ? and p.lng between ? and ?
         and p.level = any(?) and (cast(? as integer) is null or p.city = ?)
         and n.meters <= ?
       order by n.meters, p.id
       limit ?
      """;

  private static final String NEAR = within(PositionRows.COLUMNS + ", n.meters");

  /** The question, for these columns of {@code p} and {@code n.meters}. */
  static String within(String columns) {
    return "select " + columns + "\n" + WITHIN;
  }

  /** What the question mark stands for in it. */
  static List<@Nullable Object> parameters(
      Gcj02 from, double meters, Collection<Level> levels, @Nullable City city, int limit) {
    double north = meters / METERS_PER_DEGREE;
    double east = Math.min(360, north / Math.max(0.01, Math.cos(Math.toRadians(from.lat()))));
    var names = levels.stream().map(Level::name).toList();
    var code = city == null ? null : (Integer) city.code();
    return Arrays.asList(
        from.lat(),
        from.lat(),
        from.lng(),
        from.lat() - north,
        from.lat() + north,
        from.lng() - east,
        from.lng() + east,
        new PlainSql.Values("text", names),
        code,
        code,
        meters,
        limit);
  }

  /** The nearest first. */
  List<NearPosition> within(
      Gcj02 from, double meters, Collection<Level> levels, @Nullable City city, int limit) {
    return sql.list(
        NEAR,
        row -> new NearPosition(PositionRows.toSummary(row), row.getDouble("meters")),
        parameters(from, meters, levels, city, limit).toArray());
  }
}
