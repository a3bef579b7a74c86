// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import org.redvest.order.EveryStageAndAction;
import org.redvest.order.OrderDriver;

class EveryStageAndActionInMemoryTest extends EveryStageAndAction {

  @Override
  protected OrderDriver driver() {
    return new MemoryOrderDriver();
  }
}
