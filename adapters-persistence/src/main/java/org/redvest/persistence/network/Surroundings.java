// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.network.Level;
import org.redvest.network.model.Position;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.Cell;
import org.redvest.shared.City;
import org.redvest.shared.Point;

/**
 * The nearest active positions around a place. An exact place is personal, and a database may log
 * what it is asked (DESIGN 11). So it is asked about the middle of the place's cell, for whatever
 * may be among the nearest of any place in that cell; which of those it is, is found here.
 *
 * @param count how many at most
 */
record Surroundings(
    Point place, int reach, Collection<Level> levels, @Nullable City city, int count) {

  /** A degree of latitude is nowhere shorter than this on the sphere that distances use. */
  private static final double METERS_PER_DEGREE = 111_190;

  /**
   * The parameters' common table expression. Whatever is among the nearest of a place is farther
   * from the middle by one radius at most, and what the middle has for its nearest is farther from
   * the place by one at most: together, two.
   */
  static final String AROUND =
      """
      around as (
        select p.id, 2 * 6371008.8 * asin(least(1, sqrt(
                 power(sin(radians(p.lat - ?) / 2), 2)
                 + cos(radians(?)) * cos(radians(p.lat)) * power(sin(radians(p.lng - ?) / 2), 2))))
                 as meters
          from position p
         where p.status = 'ACTIVE' and p.lat between ? and ? and p.lng between ? and ?
           and p.level = any(?) and (cast(? as integer) is null or p.city = ?)
      ), far as (
        select meters + %d as meters from around order by meters offset ? limit 1
      )\
      """
          .formatted(2 * Cell.RADIUS_METERS);

  /** Those that come into question. */
  static final String CANDIDATES =
      "select id from around where meters <= coalesce((select meters from far), 'infinity')";

  /** One of the nearest, and how far it is. */
  record Found(Position position, double meters) {}

  /** What the question marks of {@link #AROUND} stand for. */
  List<@Nullable Object> parameters() {
    var middle = place.cell().centre();
    double north = (reach + Cell.RADIUS_METERS) / METERS_PER_DEGREE;
    double east = Math.min(360, north / Math.max(0.01, Math.cos(Math.toRadians(middle.lat()))));
    var names = levels.stream().map(Level::name).toList();
    var code = city == null ? null : (Integer) city.code();
    return Arrays.asList(
        middle.lat(),
        middle.lat(),
        middle.lng(),
        middle.lat() - north,
        middle.lat() + north,
        middle.lng() - east,
        middle.lng() + east,
        new PlainSql.Values("text", names),
        code,
        code,
        count - 1);
  }

  /** The nearest of the candidates, the nearest first. */
  List<Found> nearest(List<Position> candidates) {
    return candidates.stream()
        .flatMap(this::found)
        .filter(found -> found.meters() <= reach)
        .sorted(
            Comparator.comparingDouble(Found::meters)
                .thenComparing(found -> found.position().id().value().toString()))
        .limit(count)
        .toList();
  }

  private Stream<Found> found(Position position) {
    var point = position.point();
    return point == null ? Stream.empty() : Stream.of(new Found(position, place.metersTo(point)));
  }
}
