// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import org.redvest.order.EveryStageAndAction;
import org.redvest.order.OrderDriver;

/** The table of stages and actions, as the packaged service keeps it. */
class EveryStageAndActionIT extends EveryStageAndAction {

  @Override
  protected OrderDriver driver() {
    return new HttpOrderDriver();
  }
}
