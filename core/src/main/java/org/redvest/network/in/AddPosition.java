package org.redvest.network.in;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.network.model.PositionDetail;
import org.redvest.network.model.PositionName;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Point;

/**
 * Adds one position: below a parent by its ADMINISTRATOR, a root by the token role
 * redvest-bootstrap. The parent decides the right, so here the input is read first.
 */
public interface AddPosition {

  PositionDetail add(Caller caller, Supplier<Command> input);

  /**
   * @param parent null for a root
   * @param division whose position it is; null for a POINT, which has that of its parent
   */
  record Command(
      @Nullable PositionId parent,
      Level level,
      PositionName name,
      @Nullable DivisionCode division,
      @Nullable Point point) {}
}
