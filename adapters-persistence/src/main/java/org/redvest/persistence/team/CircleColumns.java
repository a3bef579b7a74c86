// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.team;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.Datum;
import org.redvest.shared.Point;
import org.redvest.team.Circle;

/** The columns of a team's circle, in GCJ-02 and as given; all of them null when it has none. */
@Embeddable
record CircleColumns(
    @Column(name = "circle_lat") Double lat,
    @Column(name = "circle_lng") Double lng,
    @Column(name = "circle_original_lat") Double originalLat,
    @Column(name = "circle_original_lng") Double originalLng,
    @Enumerated(EnumType.STRING) @Column(name = "circle_datum") Datum datum,
    @Column(name = "circle_radius") Integer radius) {

  static @Nullable CircleColumns from(@Nullable Circle circle) {
    return circle == null
        ? null
        : new CircleColumns(
            circle.centre().gcj02().lat(),
            circle.centre().gcj02().lng(),
            circle.centre().lat(),
            circle.centre().lng(),
            circle.centre().datum(),
            circle.radiusMeters());
  }

  static @Nullable Circle toDomain(@Nullable CircleColumns columns) {
    return columns == null
        ? null
        : new Circle(
            new Point(columns.originalLat, columns.originalLng, columns.datum, null),
            columns.radius);
  }
}
