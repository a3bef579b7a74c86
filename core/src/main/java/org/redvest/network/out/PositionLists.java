// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.out;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.network.model.NearPosition;
import org.redvest.network.model.PositionDetail;
import org.redvest.network.model.PositionSummary;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Point;

/** What is published of positions. */
public interface PositionLists {

  /** Which positions; null stands for any. */
  record Filter(@Nullable PositionId parent, @Nullable Level level, @Nullable String namePrefix) {}

  /** The last row of the page before. */
  record After(DivisionCode division, PositionId id) {}

  Optional<PositionDetail> detail(PositionId id);

  /** Active positions by division code, then by id. */
  List<PositionSummary> list(Filter filter, @Nullable After after, int limit);

  /** Active positions of the levels within 50 km, the nearest first. */
  List<NearPosition> nearest(Point from, Set<Level> levels, int limit);
}
