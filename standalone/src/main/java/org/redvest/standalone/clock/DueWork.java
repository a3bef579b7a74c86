// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.redvest.order.in.RunDue;
import org.redvest.person.in.RunErasures;

/** What the clocks of orders and deletions have to do once it is later. */
@ApplicationScoped
class DueWork {

  private final RunDue orders;
  private final RunErasures erasures;

  @Inject
  DueWork(RunDue orders, RunErasures erasures) {
    this.orders = orders;
    this.erasures = erasures;
  }

  void run(@Observes ClockMoved moved) {
    moved.run("orders", orders::run);
    moved.run("deletions", erasures::run);
  }
}
