package org.redvest.standalone.faults;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What clients sent, and what became of it. */
final class Tally {

  final AtomicInteger requests = new AtomicInteger();
  final AtomicInteger refused = new AtomicInteger();
  final AtomicInteger lost = new AtomicInteger();
  final AtomicInteger repeated = new AtomicInteger();
  final AtomicLong slowestNanos = new AtomicLong();
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private volatile boolean enough;

  void acknowledge(Acknowledged answer) {
    acknowledged.add(answer);
  }

  Queue<Acknowledged> acknowledged() {
    return acknowledged;
  }

  /** An answer that nobody may ever get. */
  void wrong(String what) {
    wrong.add(what);
  }

  Queue<String> wrong() {
    return wrong;
  }

  void took(long nanos) {
    slowestNanos.accumulateAndGet(nanos, Math::max);
  }

  /** No client begins anything more; each still wants an answer to what he has sent. */
  void enough() {
    enough = true;
  }

  boolean isEnough() {
    return enough;
  }
}
