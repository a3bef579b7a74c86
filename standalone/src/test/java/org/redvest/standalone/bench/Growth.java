// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.redvest.standalone.endtoend.Service;

/**
 * Whether anything grows with the number of placements: one process places 200,000 orders, and
 * holds no more objects of any class at the end than after the first tenth; a placement of the last
 * tenth takes no more processor time than one of the second, which is the first in which the
 * machine has compiled what it runs. Whether it takes less is not asked. {@code bin/growth}.
 *
 * <p>Residents, stations and tokens are as many throughout: a cache that keeps what it knows of
 * each of them is as large as it will be after the first tenth.
 */
final class Growth {

  private static final int USERS = 16;
  private static final int SHOWN = 20;
  private static final double DEARER = 1.15;

  private final Service service;
  private final Ground ground;
  private final AtomicInteger next = new AtomicInteger();

  private Growth(Service service, Ground ground) {
    this.service = service;
    this.ground = ground;
  }

  public static void main(String[] arguments) throws Exception {
    var placements = Integer.parseInt(arguments[0]);
    var service = Service.atFullSpeed("-Xmx512m");
    boolean holds;
    try {
      holds = new Growth(service, new Ground(service)).holds(placements);
    } finally {
      Service.stop();
    }
    System.exit(holds ? 0 : 1);
  }

  private boolean holds(int placements) throws Exception {
    var tenth = placements / 10;
    var machine = service.process().handle();
    placeUntil(tenth);
    var before = held(machine);
    var second = cpuUntil(2 * tenth);
    for (var done = 3; done < 10; done++) {
      System.err.printf("%d placements, %.2f ms%n", done * tenth, cpuUntil(done * tenth));
    }
    var last = cpuUntil(placements);
    var kept = new Kept(before, held(machine));

    System.out.printf(
        "| class | after %d | after %d | grown by | may |%n|---|---|---|---|---|%n",
        tenth, placements);
    kept.most(SHOWN).forEach(name -> System.out.println(kept.row(name)));
    kept.tooMany().forEach(name -> System.out.println("grew too much: " + kept.row(name)));
    var slower = last / second;
    if (slower > DEARER) {
      System.out.println("a placement became dearer");
    }
    System.out.printf(
        "%d placements in one process: %d classes of %d grew beyond the limits; live heap %.1f MB after %d, %.1f MB at the end;"
            + " CPU of the service %.2f ms a placement in the second tenth, %.2f ms in the last (%+.0f %%)%n",
        placements,
        kept.tooMany().size(),
        kept.after().classes().size(),
        kept.before().bytes() / 1e6,
        tenth,
        kept.after().bytes() / 1e6,
        second,
        last,
        (slower - 1) * 100);
    return kept.tooMany().isEmpty() && slower <= DEARER;
  }

  /**
   * Some more are placed between two collections: what lay in a map by weak references goes when
   * the map is used for the first time after the first of them.
   */
  private Histogram held(ProcessHandle machine) throws Exception {
    Histogram.of(machine);
    placeUntil(next.get() + USERS);
    return Histogram.of(machine);
  }

  /** Milliseconds of the service's processor time for each placement. */
  private double cpuUntil(int end) throws Exception {
    var from = next.get();
    var machine = service.process().handle();
    var cpu = Processor.of(machine);
    placeUntil(end);
    return (Processor.of(machine) - cpu) / (end - from);
  }

  /** All of them have been answered when it is over. */
  private void placeUntil(int end) throws Exception {
    try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        var threads = Executors.newFixedThreadPool(USERS)) {
      var wire = new Wire(service, client);
      Callable<Void> user =
          () -> {
            placeUntil(end, wire);
            return null;
          };
      for (var done : threads.invokeAll(IntStream.range(0, USERS).mapToObj(_ -> user).toList())) {
        done.get();
      }
    }
  }

  private void placeUntil(int end, Wire wire) throws IOException, InterruptedException {
    for (var n = claim(end); n < end; n = claim(end)) {
      ground.place(wire, n);
    }
  }

  /** The next number, or the end: no number is passed over between one part and the next. */
  private int claim(int end) {
    return next.getAndUpdate(n -> Math.min(n + 1, end));
  }
}
