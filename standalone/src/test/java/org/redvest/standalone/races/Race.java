// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.redvest.standalone.endtoend.Answer;

/** Requests at the same moment: they wait at a gate until all are there. */
final class Race {

  private final List<Callable<Answer>> runners = new ArrayList<>();

  Race with(Callable<Answer> runner) {
    runners.add(runner);
    return this;
  }

  /** Lets them go; the answers are in the order of their runners. */
  List<Answer> run() {
    var gate = new CountDownLatch(runners.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Answer>>();
      for (var runner : runners) {
        running.add(
            threads.submit(() -> {
              gate.countDown();
              gate.await();
              return runner.call();
            }));
      }
      var answers = new ArrayList<Answer>();
      for (var one : running) {
        answers.add(one.get());
      }
      return answers;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    }
  }
}
