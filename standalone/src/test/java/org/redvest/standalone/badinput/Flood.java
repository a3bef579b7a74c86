// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Many who all write at the same time, each on a connection of his own and on the next one as soon
 * as that is cut, until it is closed. Every other one reads what comes, so that there is always
 * more to do; the rest read nothing but the beginning of their first answer.
 */
final class Flood implements AutoCloseable {

  private final String api;
  private final Supplier<String> request;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Wire> wires = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  private Flood(String api, Supplier<String> request) {
    this.api = api;
    this.request = request;
  }

  /** Returns when each of them was let in, which is when he was answered. */
  static Flood begin(String api, int many, Supplier<String> request)
      throws IOException, InterruptedException {
    var flood = new Flood(api, request);
    var letIn = new CountDownLatch(many);
    for (int i = 0; i < many; i++) {
      boolean reads = i % 2 == 0;
      flood.threads.execute(() -> flood.write(reads, letIn));
    }
    try {
      letIn.await();
    } catch (InterruptedException never) {
      flood.close();
      throw never;
    }
    return flood;
  }

  private void write(boolean reads, CountDownLatch letIn) {
    boolean answered = false;
    while (!over) {
      try (var wire = Wire.to(api)) {
        wires.add(wire);
        while (!over) {
          wire.write(request.get());
          if (!answered) {
            wire.awaitAnswer();
            answered = true;
            letIn.countDown();
          }
          if (reads) {
            wire.readWhatIsThere();
          }
        }
      } catch (IOException cut) {
        // as he deserves; he comes again
      }
    }
  }

  @Override
  public void close() throws IOException {
    over = true;
    for (var wire : wires) {
      wire.close();
    }
    threads.close();
  }
}
