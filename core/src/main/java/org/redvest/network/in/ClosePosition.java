package org.redvest.network.in;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.network.model.PositionDetail;
import org.redvest.shared.Version;

/**
 * Closes a position in favour of a successor of the same level and city, and ends the appointments
 * at it. By an ADMINISTRATOR over it. What stands below must be closed first.
 */
public interface ClosePosition {

  PositionDetail close(
      Caller caller, PositionId id, Supplier<Command> input, @Nullable Version expected);

  /** Who takes over what is open. */
  record Command(PositionId successor) {}
}
