package org.redvest.network.in;

import java.util.List;
import java.util.Set;
import org.redvest.network.Level;
import org.redvest.network.model.NearPosition;
import org.redvest.shared.Point;

/** Finds the positions nearest to a point, within 50 km; for everybody. */
public interface FindNearestPositions {

  /**
   * @param levels which levels count; all when empty
   * @param limit 1 to 20
   */
  List<NearPosition> nearest(Point from, Set<Level> levels, int limit);
}
