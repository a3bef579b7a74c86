// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.Datum;
import org.redvest.shared.Point;

/** A point as it is sent and shown. */
@Schema(name = "Point", description = "Where something is.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PointJson(
    @NotNull @Min(-90) @Max(90) @Schema(description = "Degrees north.", required = true, examples = "34.5721")
        Double lat,
    @NotNull @Min(-180) @Max(180) @Schema(description = "Degrees east.", required = true, examples = "119.1635")
        Double lng,
    @NotNull @CodePoints(max = 20)
        @Schema(
            description = "GCJ02 or WGS84; CGCS2000 is taken as WGS84, BD-09 is refused.",
            required = true,
            examples = "GCJ02")
        String datum,
    @Nullable @Min(0) @Max(9_999_999) @Schema(description = "The radius that the device vouches for.", nullable = true)
        Double accuracyMeters) {

  public static @Nullable PointJson from(@Nullable Point point) {
    return point == null
        ? null
        : new PointJson(point.lat(), point.lng(), point.datum().name(), point.accuracyMeters());
  }

  public Point toDomain() {
    return new Point(lat, lng, Datum.named(datum), accuracyMeters);
  }
}
