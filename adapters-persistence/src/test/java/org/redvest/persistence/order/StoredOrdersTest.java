package org.redvest.persistence.order;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.redvest.order.model.OrderStory;
import org.redvest.order.out.Orders;
import org.redvest.order.out.OrdersContract;

class StoredOrdersTest extends OrdersContract {

  private OrderTables tables = new OrderTables(ids);
  private @Nullable Session running;

  @BeforeEach
  void startEmpty() {
    tables = new OrderTables(ids);
  }

  @Override
  protected Orders orders() {
    if (running == null) {
      throw new IllegalStateException("orders are kept within transactions only");
    }
    return OrderTables.orders(running);
  }

  @Override
  protected OrderStory.Cast cast() {
    return tables.cast();
  }

  @Override
  protected void inTransaction(Runnable deed) {
    OrderTables.within(session -> {
      running = session;
      try {
        deed.run();
        return true;
      } finally {
        running = null;
      }
    });
  }
}
