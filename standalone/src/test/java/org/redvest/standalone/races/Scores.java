// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.redvest.standalone.endtoend.Answer;

/** Runs races again and again, and keeps what came of them. */
final class Scores {

  private static final String HEAD =
      "%-44s %11s %8s %8s %9s %7s %9s %4s %7s"
          .formatted(
              "race",
              "repetitions",
              "requests",
              "winners",
              "conflicts",
              "retries",
              "deadlocks",
              "5xx",
              "seconds");

  private final Arena arena;
  private final List<Score> scores = new ArrayList<>();

  Scores(Arena arena) {
    this.arena = arena;
  }

  private record Score(
      String race, int repetitions, List<Integer> statuses, Counters counters, Duration took) {

    long between(int from, int to) {
      return statuses.stream().filter(status -> status >= from && status < to).count();
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%-44s %11d %8d %8d %9d %7d %9d %4d %7.1f",
          race,
          repetitions,
          statuses.size(),
          between(200, 300),
          between(409, 410),
          counters.others() + counters.deadlocks(),
          counters.deadlocks(),
          between(500, 600),
          took.toMillis() / 1000.0);
    }
  }

  /** So many times; whatever came of it, nobody may get a 5xx, and nothing may deadlock. */
  void play(String race, int repetitions, Callable<List<Answer>> once) throws Exception {
    var statuses = new ArrayList<Integer>();
    var failures = new ArrayList<Answer>();
    var before = Counters.of(arena.services());
    long began = System.nanoTime();
    for (int i = 0; i < repetitions; i++) {
      for (var answer : once.call()) {
        statuses.add(answer.status());
        if (answer.status() >= 500) {
          failures.add(answer);
        }
      }
    }
    var took = Duration.ofNanos(System.nanoTime() - began);
    var score =
        new Score(race, repetitions, statuses, Counters.of(arena.services()).since(before), took);
    scores.add(score);
    assertThat(failures).as(race).isEmpty();
    assertThat(score.counters().deadlocks()).as("deadlocks of: " + race).isZero();
  }

  @Override
  public String toString() {
    return HEAD + "\n" + scores.stream().map(Score::line).collect(Collectors.joining("\n"));
  }
}
