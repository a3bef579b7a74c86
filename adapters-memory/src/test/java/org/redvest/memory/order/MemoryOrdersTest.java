// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import org.redvest.order.model.OrderStory;
import org.redvest.order.out.OrderStore;
import org.redvest.order.out.OrderStoreContract;

class MemoryOrdersTest extends OrderStoreContract {

  private final Town town = new Town();

  @Override
  protected OrderStore orders() {
    return town.orders;
  }

  @Override
  protected OrderStory.Cast cast() {
    return town.cast();
  }
}
