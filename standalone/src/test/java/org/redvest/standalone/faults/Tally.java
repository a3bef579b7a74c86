// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What clients sent, and what became of it. */
final class Tally {

  final AtomicInteger requests = new AtomicInteger();
  final AtomicInteger refused = new AtomicInteger();
  final AtomicInteger unconnected = new AtomicInteger();
  final AtomicInteger cut = new AtomicInteger();
  final AtomicInteger repeated = new AtomicInteger();
  final AtomicLong slowestNanos = new AtomicLong();
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Promise promise;
  private volatile boolean enough;

  Tally(Promise promise) {
    this.promise = promise;
  }

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

  /** An answer of any kind, after so long. */
  void answered(String request, Duration after) {
    took(after);
    if (promise.isBrokenBy(after)) {
      wrong("%s: answered after %d ms".formatted(request, after.toMillis()));
    }
  }

  /** Nobody listened, or the connection was cut, or nothing was heard for as long as one waits. */
  void unanswered(String request, IOException how, Duration after) {
    took(after);
    switch (how) {
      case HttpTimeoutException silence ->
          wrong("%s: not answered for %d ms: %s".formatted(request, after.toMillis(), silence));
      case ConnectException refused -> {
        unconnected.incrementAndGet();
        if (!promise.allowsRefusedConnections()) {
          wrong("%s: nobody listens: %s".formatted(request, refused));
        }
      }
      default -> {
        cut.incrementAndGet();
        if (!promise.allowsCuts()) {
          wrong("%s: cut after %d ms: %s".formatted(request, after.toMillis(), how));
        }
      }
    }
  }

  private void took(Duration time) {
    slowestNanos.accumulateAndGet(time.toNanos(), Math::max);
  }

  /** No client begins anything more; each still wants an answer to what he has sent. */
  void enough() {
    enough = true;
  }

  boolean isEnough() {
    return enough;
  }
}
