// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redvest.order.OrderId;
import org.redvest.order.in.Disclosure.Look;
import org.redvest.order.out.Disclosures;

/** Keeps who looked at whose contact. */
public final class MemoryDisclosures implements Disclosures {

  private static final int MOST = 200;

  private final Map<OrderId, List<Look>> looks = new HashMap<>();

  @Override
  public void add(OrderId order, Look look) {
    looks.computeIfAbsent(order, _ -> new ArrayList<>()).addFirst(look);
  }

  @Override
  public List<Look> of(OrderId order) {
    return looks.getOrDefault(order, List.of()).stream().limit(MOST).toList();
  }
}
