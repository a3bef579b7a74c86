// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.redvest.standalone.endtoend.Answer;

/** Every command against every other and itself, on the same order, team and position. */
final class Pairs {

  /** Pairs have nothing to do with each other, so that some can be tried at a time. */
  private static final int LANES = 3;

  private final List<Ground> grounds = new ArrayList<>();

  private record Pair(Deed one, Deed other) {}

  Pairs(Arena arena) {
    for (int lane = 0; lane < LANES; lane++) {
      grounds.add(new Ground(arena));
    }
  }

  static int count() {
    return Deed.ALL.size() * (Deed.ALL.size() + 1) / 2;
  }

  List<Answer> all() throws Exception {
    var lanes = new ArrayList<Callable<List<Answer>>>();
    for (int lane = 0; lane < LANES; lane++) {
      int from = lane;
      lanes.add(() -> everyThird(from));
    }
    var answers = new ArrayList<Answer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var lane : threads.invokeAll(lanes)) {
        answers.addAll(lane.get());
      }
    }
    return answers;
  }

  private List<Answer> everyThird(int lane) {
    var answers = new ArrayList<Answer>();
    var pairs = pairs();
    for (int i = lane; i < pairs.size(); i += LANES) {
      answers.addAll(meet(pairs.get(i), grounds.get(lane)));
    }
    return answers;
  }

  /** In the stage of the first; the other one may well be refused, but not wait for ever. */
  private static List<Answer> meet(Pair pair, Ground ground) {
    var scene = ground.scene(pair.one(), pair.other());
    return new Race()
        .with(() -> pair.one().give().apply(scene))
        .with(() -> pair.other().give().apply(scene))
        .run();
  }

  private static List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < Deed.ALL.size(); i++) {
      for (int j = i; j < Deed.ALL.size(); j++) {
        pairs.add(new Pair(Deed.ALL.get(i), Deed.ALL.get(j)));
      }
    }
    return pairs;
  }
}
