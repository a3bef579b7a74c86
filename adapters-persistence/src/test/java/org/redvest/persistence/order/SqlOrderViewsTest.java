package org.redvest.persistence.order;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.BeforeEach;
import org.redvest.order.model.OrderStory;
import org.redvest.order.out.OrderViews;
import org.redvest.order.out.OrderViewsContract;

class SqlOrderViewsTest extends OrderViewsContract {

  private OrderTables tables = new OrderTables(ids);

  @BeforeEach
  void startEmpty() {
    tables = new OrderTables(ids);
  }

  /** Each question in a session of its own. */
  @Override
  protected OrderViews views() {
    return (OrderViews)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {OrderViews.class},
            (_, method, arguments) ->
                OrderTables.within(session -> {
                  try {
                    return method.invoke(new SqlOrderViews(session), arguments);
                  } catch (InvocationTargetException | IllegalAccessException failed) {
                    throw new IllegalStateException(failed.getCause());
                  }
                }));
  }

  @Override
  protected OrderStory.Cast cast() {
    return tables.cast();
  }

  @Override
  protected void keep(OrderStory story) {
    OrderTables.within(session -> {
      OrderTables.orders(session).add(story.order());
      return true;
    });
  }
}
