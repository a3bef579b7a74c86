// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.redvest.order.OrderNumber;
import org.redvest.order.out.OrderNumbers;

/** Counts for each county and day. */
public final class MemoryOrderNumbers implements OrderNumbers {

  private record Series(int county, LocalDate day) {}

  private final Map<Series, Integer> last = new HashMap<>();

  @Override
  public OrderNumber next(int county, LocalDate day) {
    int running = last.merge(new Series(county, day), 1, Integer::sum);
    return new OrderNumber(county, day, running);
  }
}
