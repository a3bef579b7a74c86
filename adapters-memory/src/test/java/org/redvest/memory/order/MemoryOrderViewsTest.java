package org.redvest.memory.order;

import org.redvest.order.model.OrderStory;
import org.redvest.order.out.OrderViews;
import org.redvest.order.out.OrderViewsContract;

class MemoryOrderViewsTest extends OrderViewsContract {

  private final Town town = new Town();

  @Override
  protected OrderViews views() {
    return town.views;
  }

  @Override
  protected OrderStory.Cast cast() {
    return town.cast();
  }

  @Override
  protected void keep(OrderStory story) {
    town.orders.add(story.order());
  }
}
