// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.order.OrderTarget;
import org.redvest.order.model.OrderStory;
import org.redvest.order.out.OrderStore;
import org.redvest.order.out.OrderStoreContract;

class StoredOrdersTest extends OrderStoreContract {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private OrderTables tables = new OrderTables(ids);
  private @Nullable Session running;

  @BeforeEach
  void startEmpty() {
    tables = new OrderTables(ids);
  }

  @Test
  void aLockedOrderIsNobodyElsesUntilItsTransactionEnds() {
    var story = placed().verified().offered();
    var versions = story.versions();
    inTransaction(() -> orders().add(versions.get(0)));
    inTransaction(() -> orders().save(versions.get(1)));
    var target = story.order().id();

    inTransaction(() -> {
      orders().lock(target);
      mustWait(target);
      orders().save(story.order());
      mustWait(target);
    });

    inTransaction(() -> assertThat(orders().lock(target)).contains(story.order()));
  }

  @Test
  void whoAnswersAnOfferLocksTheWholeOrder() {
    var order = kept(placed().verified().offered());
    var offer = order.progress().offers().getFirst().id();

    inTransaction(() -> {
      orders().lock(offer);
      mustWait(order.id());
    });
  }

  @Test
  void whoDecidesAnObjectionLocksTheWholeOrder() {
    var order = kept(placed().verified().escalated().objected());
    var objection = order.progress().objections().getFirst().id();

    inTransaction(() -> {
      orders().lock(objection);
      mustWait(order.id());
    });
  }

  /** Another session does not get the lock, and gives up at once instead of waiting for it. */
  private static void mustWait(OrderTarget target) {
    assertThatThrownBy(() ->
            OrderTables.within(session -> {
              session.createNativeMutationQuery("set local lock_timeout = '1ms'").executeUpdate();
              return OrderTables.orders(session).lock(target);
            }))
        .rootCause()
        .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
        .extracting(SQLException::getSQLState)
        .isEqualTo(LOCK_NOT_AVAILABLE);
  }

  @Override
  protected OrderStore orders() {
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
