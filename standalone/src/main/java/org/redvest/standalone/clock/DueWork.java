package org.redvest.standalone.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.redvest.order.in.RunDue;

/** What the orders' clocks have to do once it is later. */
@ApplicationScoped
class DueWork {

  private final RunDue orders;

  @Inject
  DueWork(RunDue orders) {
    this.orders = orders;
  }

  void run(@Observes ClockMoved moved) {
    moved.ran(orders.run());
  }
}
