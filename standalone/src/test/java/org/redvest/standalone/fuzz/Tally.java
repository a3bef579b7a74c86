// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redvest.standalone.endtoend.Answer;

/** What came of all requests. */
final class Tally {

  private final Map<Integer, Integer> byStatus = new TreeMap<>();
  private final Map<String, int[]> byOperation = new TreeMap<>();
  private final Map<String, Integer> byCode = new TreeMap<>();
  private int all;

  /** Of a request that shows for the second time that it writes nothing. */
  void countAgain(Answer answer) {
    all++;
    byStatus.merge(answer.status(), 1, Integer::sum);
  }

  void count(Sending sending, Answer answer) {
    countAgain(answer);
    var done = byOperation.computeIfAbsent(sending.operation().id(), id -> new int[2]);
    done[answer.status() < 300 ? 0 : 1]++;
    if (answer.status() >= 400) {
      byCode.merge(answer.status() + " " + answer.code(), 1, Integer::sum);
    }
  }

  int all() {
    return all;
  }

  /** Those that were tried and never succeeded. */
  List<String> missed() {
    return byOperation.entrySet().stream()
        .filter(each -> each.getValue()[0] == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many operations succeeded at least once. */
  long reached() {
    return byOperation.values().stream().filter(done -> done[0] > 0).count();
  }

  @Override
  public String toString() {
    var table = new StringBuilder("requests by status\n");
    byStatus.forEach((status, count) -> table.append("  %-48s %7d%n".formatted(status, count)));
    table.append("operations, each request once: done, refused, share done\n");
    byOperation.forEach((operation, done) ->
        table.append(
            "  %-40s %7d %7d %3d %%%n"
                .formatted(operation, done[0], done[1], 100 * done[0] / (done[0] + done[1]))));
    table.append("refusals by code\n");
    byCode.forEach((code, count) -> table.append("  %-48s %7d%n".formatted(code, count)));
    return table.toString();
  }
}
