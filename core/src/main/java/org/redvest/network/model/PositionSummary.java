// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.model;

import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Point;
import org.redvest.shared.Version;

/** What everybody may know of a position. */
public record PositionSummary(
    PositionId id,
    Level level,
    DivisionCode division,
    PositionName name,
    @Nullable PositionId parent,
    @Nullable Point point,
    PositionStatus status,
    @Nullable PositionId successor,
    Version version) {

  public static PositionSummary of(Position position) {
    return new PositionSummary(
        position.id(),
        position.level(),
        position.division(),
        position.name(),
        position.parent(),
        position.point(),
        position.status(),
        position.successor(),
        position.version());
  }
}
