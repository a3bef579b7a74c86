// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import java.util.HashMap;
import java.util.Map;
import org.redvest.shared.Refusal;

/**
 * A command that came too late, or at the wrong time. It says what the refusal says that it stands
 * for, and how the order is now for whoever gave the command: so that the loser of a race learns
 * what became of the order and what is left to do, by one answer.
 */
public final class OrderConflict extends Refusal {

  private final transient OrderView now;

  /**
   * A conflict over the order as it is now.
   *
   * @param reason why it was refused; the stage is added to its parameters
   */
  public OrderConflict(Refusal reason, OrderView now) {
    super(reason.code(), withStage(reason, now));
    this.now = now;
  }

  /** The order as the caller sees it, with all that he may still do. */
  public OrderView now() {
    return now;
  }

  private static Map<String, Object> withStage(Refusal reason, OrderView now) {
    var parameters = new HashMap<>(reason.parameters());
    parameters.put("stage", now.stage().name());
    return parameters;
  }
}
