// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.rest.body.CodePoints;
import org.redvest.shared.Datum;
import org.redvest.shared.Point;
import org.redvest.team.Circle;
import org.redvest.team.ServiceArea;

/** Where a team serves. */
@Schema(
    name = "ServiceArea",
    description = "At these positions and below, or within the circle; at least one of both.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AreaJson(
    @Nullable @Size(max = 30) @Schema(description = "Ids of positions.", nullable = true)
        List<@NotNull UUID> positions,
    @Nullable @Valid CircleJson circle) {

  /** Everything within a distance of a point. */
  @Schema(name = "ServiceCircle")
  record CircleJson(
      @NotNull @Min(-90) @Max(90) @Schema(description = "Degrees north.", examples = "34.5967")
          Double lat,
      @NotNull @Min(-180) @Max(180) @Schema(description = "Degrees east.", examples = "119.1632")
          Double lng,
      @NotNull @CodePoints(max = 20)
          @Schema(description = "GCJ02 or WGS84 (CGCS2000 counts as WGS84).", examples = "GCJ02")
          String datum,
      @NotNull @Min(100) @Max(50_000) @Schema(examples = "3000") Integer radiusMeters) {

    Circle toDomain() {
      return new Circle(new Point(lat, lng, Datum.named(datum), null), radiusMeters);
    }

    static @Nullable CircleJson from(@Nullable Circle circle) {
      return circle == null
          ? null
          : new CircleJson(
              circle.centre().lat(),
              circle.centre().lng(),
              circle.centre().datum().name(),
              circle.radiusMeters());
    }
  }

  ServiceArea toDomain() {
    var named = positions == null ? List.<UUID>of() : positions;
    return new ServiceArea(
        named.stream().map(NamedPositions::of).collect(Collectors.toSet()),
        circle == null ? null : circle.toDomain());
  }

  static AreaJson from(ServiceArea area) {
    return new AreaJson(
        area.positions().stream().map(PositionId::value).sorted().toList(),
        CircleJson.from(area.circle()));
  }
}
