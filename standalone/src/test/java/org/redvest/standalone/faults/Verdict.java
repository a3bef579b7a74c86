// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** What was told and is not there, and what is there and nobody was told of, or of two requests. */
final class Verdict {

  private final Queue<String> lost = new ConcurrentLinkedQueue<>();
  private final Queue<String> twice = new ConcurrentLinkedQueue<>();

  void lost(String what) {
    lost.add("lost: " + what);
  }

  void twice(String what) {
    twice.add("twice: " + what);
  }

  int countLost() {
    return lost.size();
  }

  int countTwice() {
    return twice.size();
  }

  List<String> all() {
    return Stream.concat(lost.stream(), twice.stream()).toList();
  }
}
