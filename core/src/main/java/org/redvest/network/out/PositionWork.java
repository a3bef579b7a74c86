package org.redvest.network.out;

import java.time.Instant;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;

/** What waits at a position, as far as the position's own fate touches it. */
public interface PositionWork {

  /** Gives everything that is open at the closed position to its successor. */
  void closed(PositionId position, Lineage successor, Instant at);
}
