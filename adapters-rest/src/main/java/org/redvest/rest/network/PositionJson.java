// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.network.model.PositionStatus;
import org.redvest.network.model.PositionSummary;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.body.PointJson;

/** A position in a list. */
@Schema(name = "Position", description = "A node of the network (阵地).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PositionJson(
    UUID id,
    Level level,
    @CodePoints(max = 12)
        @Schema(
            description = "The code of the division that it stands for or lies in.",
            examples = "320703")
        String division,
    @CodePoints(max = 50) @Schema(examples = "连云区") String name,
    @Nullable @Schema(description = "The position above; absent for a root.") UUID parent,
    @Nullable PointJson point,
    PositionStatus status,
    @Nullable @Schema(description = "Who took over, once it is closed.") UUID successor,
    long version) {

  static PositionJson from(PositionSummary position) {
    return new PositionJson(
        position.id().value(),
        position.level(),
        position.division().value(),
        position.name().value(),
        value(position.parent()),
        PointJson.from(position.point()),
        position.status(),
        value(position.successor()),
        position.version().number());
  }

  private static @Nullable UUID value(@Nullable PositionId id) {
    return id == null ? null : id.value();
  }
}
