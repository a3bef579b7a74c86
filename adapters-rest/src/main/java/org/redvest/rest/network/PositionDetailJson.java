// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.network.Level;
import org.redvest.network.model.PositionDetail;
import org.redvest.network.model.PositionStatus;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.body.PointJson;
import org.redvest.rest.caching.Versioned;

/** One position with its surroundings: the fields of {@link PositionJson}, and three more. */
@Schema(name = "PositionDetail", description = "A position with what is above and below it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PositionDetailJson(
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
    long version,
    @Size(max = 10) @Schema(description = "The root first, the position itself last.")
        List<NamedPosition> lineage,
    @Schema(description = "How many active positions stand directly under it.") int children,
    @Schema(
            description =
                "How many open orders it still holds after its closing; its successor gets them"
                    + " one by one within moments. 0 for an active position.")
        int ordersToHandOver)
    implements Versioned {

  /** One position on the way down from the root. */
  @Schema(name = "PositionStep")
  record NamedPosition(UUID id, @CodePoints(max = 50) String name) {}

  static PositionDetailJson from(PositionDetail detail) {
    var position = PositionJson.from(detail.position());
    return new PositionDetailJson(
        position.id(),
        position.level(),
        position.division(),
        position.name(),
        position.parent(),
        position.point(),
        position.status(),
        position.successor(),
        position.version(),
        detail.lineage().stream()
            .map(step -> new NamedPosition(step.id().value(), step.name().value()))
            .toList(),
        detail.children(),
        detail.ordersLeft());
  }
}
