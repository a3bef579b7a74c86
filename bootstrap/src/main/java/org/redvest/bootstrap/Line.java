// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/** Who came first goes first, whatever he does while he waits, until he leaves. */
final class Line {

  private final Queue<CountDownLatch> waiting = new ArrayDeque<>();
  private int free;

  /**
   * @param free how many may be through at a time
   */
  Line(int free) {
    this.free = free;
  }

  /** A place, whose latch opens when it is its turn: at once where nobody is before it. */
  synchronized CountDownLatch join() {
    var place = new CountDownLatch(1);
    if (free > 0) {
      free--;
      place.countDown();
    } else {
      waiting.add(place);
    }
    return place;
  }

  /** Waits no longer; a turn that came meanwhile is the next one's. */
  synchronized void leave(CountDownLatch place) {
    if (!waiting.remove(place)) {
      handOn();
    }
  }

  /** Somebody is through. */
  synchronized void handOn() {
    var next = waiting.poll();
    if (next == null) {
      free++;
    } else {
      next.countDown();
    }
  }

  synchronized int length() {
    return waiting.size();
  }
}
