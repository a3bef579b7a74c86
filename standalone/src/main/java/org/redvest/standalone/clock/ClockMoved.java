// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.clock;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/**
 * The sandbox clock was moved forward. Whoever has work that falls due by time observes this, does
 * it before the request is answered, and says how much it was.
 */
public final class ClockMoved {

  private static final Logger LOG = Logger.getLogger(ClockMoved.class);

  private final AtomicInteger ran = new AtomicInteger();
  private final List<String> failed = new CopyOnWriteArrayList<>();

  /**
   * Does a work whose time has come. If it fails it is told of, and holds up none of the others: an
   * observer that threw would keep the rest from being called.
   *
   * @param commands gives as many as were due, and says how many
   */
  public void run(String work, IntSupplier commands) {
    try {
      ran.addAndGet(commands.getAsInt());
    } catch (RuntimeException defect) {
      LOG.errorf(defect, "the clock was moved, but not everything was done (%s)", work);
      failed.add(work);
    }
  }

  /** The works of which not everything could be done. */
  List<String> failed() {
    return List.copyOf(failed);
  }

  int ran() {
    return ran.get();
  }
}
