package org.redvest.standalone.clock;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The sandbox clock was moved forward. Whoever has work that falls due by time observes this, does
 * it before the request is answered, and says how much it was.
 */
public final class ClockMoved {

  private final AtomicInteger ran = new AtomicInteger();

  /** Adds to the commands that were given because it is later now. */
  public void ran(int commands) {
    ran.addAndGet(commands);
  }

  int ran() {
    return ran.get();
  }
}
