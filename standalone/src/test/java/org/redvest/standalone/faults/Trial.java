// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One fault, so many times, under twenty clients; then everything is compared. */
record Trial(Scene scene, Fault fault, int times, Duration calm) {

  private static final int CLIENTS = 20;

  /** Longer than anything takes to come back by itself, on a machine that others use as well. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  Row run() throws Exception {
    var crews = Crew.muster(CLIENTS);
    var books = Books.opened();
    var tally = new Tally(fault.promise());
    var firsts = new ArrayList<Duration>();
    var clients = new ArrayList<Future<?>>();
    long began = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(threads.submit(new Client(scene, crews.get(i), tally, i)));
      }
      try {
        pause();
        for (int i = 0; i < times; i++) {
          fault.strike(scene, calm);
          long over = System.nanoTime();
          fault.afterwards(scene);
          firsts.add(firstSuccessAfter(over, tally));
          pause();
        }
      } finally {
        tally.enough();
      }
      for (var client : clients) {
        client.get();
      }
    }
    var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    var verdict = books.compare(tally, scene.addresses().getFirst(), crews.getFirst());
    return Row.of(
        times == 1 ? fault.words() : fault.words() + ", " + times + " times",
        seconds,
        tally,
        verdict,
        firsts.stream().max(Duration::compareTo).orElse(Duration.ZERO));
  }

  private void pause() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(calm.toNanos());
  }

  private static Duration firstSuccessAfter(long moment, Tally tally) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var first =
          List.copyOf(tally.acknowledged()).stream()
              .filter(answer -> answer.sent() >= moment)
              .mapToLong(answer -> answer.answered() - moment)
              .min();
      if (first.isPresent()) {
        return Duration.ofNanos(first.getAsLong());
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    tally.wrong("nothing was acknowledged for " + PATIENCE);
    return PATIENCE;
  }
}
