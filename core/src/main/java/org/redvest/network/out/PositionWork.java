package org.redvest.network.out;

import java.time.Instant;
import java.util.function.Supplier;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;

/** What waits at a position, as far as the position's own fate touches it. */
public interface PositionWork {

  /**
   * Locks every open order that the position holds and then, by the given step, the position
   * itself: orders always come first (DESIGN 9).
   *
   * @throws org.redvest.shared.Refusal when it holds more than can be handed over at once
   * @throws org.redvest.shared.StartOver when an order came to the position between the two
   */
  <T> T lock(PositionId position, Supplier<T> itself);

  /** Gives everything that is open at the closed position to its successor. */
  void closed(PositionId position, Lineage successor, Instant at);
}
