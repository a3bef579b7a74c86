package org.redvest.network.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.network.model.PositionSummary;
import org.redvest.network.out.PositionViews;

/** Lists active positions by division code; for everybody. */
public interface ListPositions {

  List<PositionSummary> list(
      PositionViews.Filter filter, PositionViews.@Nullable After after, int limit);
}
