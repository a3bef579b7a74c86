// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.network.NetworkRefusal;
import org.redvest.network.in.Network.Addition;
import org.redvest.network.model.PositionName;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.body.PointJson;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Id;
import org.redvest.shared.SharedRefusal;

/** The body of adding a position. */
@Schema(name = "PositionRequest")
record PositionRequest(
    @Nullable @Schema(description = "The position above; absent for a root.") UUID parent,
    @NotNull Level level,
    @NotNull @CodePoints(max = 50)
        @Schema(description = "1 to 50 characters, published to all.", examples = "墟沟街道便民服务点")
        String name,
    @Nullable @CodePoints(max = 12)
        @Schema(description = "The code of its division; absent for a POINT.", examples = "320703")
        String division,
    @Nullable @Valid PointJson point) {

  Addition toDomain() {
    if (division != null && !DivisionCode.isValid(division)) {
      throw SharedRefusal.DIVISION_CODE_INVALID.refusal();
    }
    if (parent != null && !Id.isRouted(parent)) {
      throw NetworkRefusal.POSITION_PARENT_UNKNOWN.refusal();
    }
    return new Addition(
        parent == null ? null : new PositionId(parent),
        level,
        new PositionName(name),
        division == null ? null : new DivisionCode(division),
        point == null ? null : point.toDomain());
  }
}
