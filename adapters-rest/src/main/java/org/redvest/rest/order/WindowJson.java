// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.body.Instants;
import org.redvest.shared.TimeWindow;

/** A time from an instant to a later one. */
@Schema(name = "TimeWindow", description = "From an instant to a later one, the later excluded.")
record WindowJson(
    @NotNull @Schema(examples = "2026-11-23T09:00:00+08:00") OffsetDateTime from,
    @NotNull @Schema(examples = "2026-11-23T11:00:00+08:00") OffsetDateTime to) {

  static @Nullable WindowJson from(@Nullable TimeWindow window) {
    return window == null ? null : of(window);
  }

  static WindowJson of(TimeWindow window) {
    return new WindowJson(
        window.from().atOffset(ZoneOffset.UTC), window.to().atOffset(ZoneOffset.UTC));
  }

  TimeWindow toDomain() {
    return new TimeWindow(Instants.of("from", from), Instants.of("to", to));
  }
}
