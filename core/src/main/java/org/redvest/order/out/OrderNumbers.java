// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.out;

import java.time.LocalDate;
import org.redvest.order.OrderNumber;

/** Running numbers of orders. */
public interface OrderNumbers {

  /**
   * A number that no other order of the county has on that Shanghai day. Gaps are allowed, so that
   * no placement waits for another.
   */
  OrderNumber next(int county, LocalDate day);
}
