// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of the table. */
record Row(String fault, List<String> cells, int acknowledged, List<String> findings) {

  private static final List<String> HEAD =
      List.of(
          "fault",
          "seconds",
          "requests",
          "acknowledged",
          "refused 503",
          "refused connection",
          "cut connection",
          "repeated",
          "replayed",
          "other answers",
          "lost",
          "twice",
          "slowest answer, s",
          "first success after, s");

  static Row of(String fault, long seconds, Tally tally, Verdict verdict, Duration first) {
    var acknowledged = tally.acknowledged();
    var cells =
        Stream.of(
                seconds,
                tally.requests,
                acknowledged.size(),
                tally.refused,
                tally.unconnected,
                tally.cut,
                tally.repeated,
                acknowledged.stream().filter(Acknowledged::replayed).count(),
                tally.wrong().size(),
                verdict.countLost(),
                verdict.countTwice(),
                inSeconds(tally.slowestNanos.get()),
                inSeconds(first.toNanos()))
            .map(Object::toString)
            .toList();
    var findings = Stream.concat(verdict.all().stream(), tally.wrong().stream()).toList();
    return new Row(fault, cells, acknowledged.size(), findings);
  }

  static Row notRun(String fault, String why) {
    return new Row(fault, List.of("not run: " + why), 0, List.of());
  }

  boolean isClean() {
    return findings.isEmpty();
  }

  boolean isNotRun() {
    return cells.size() == 1;
  }

  /** Those that were not run, and why; empty where all were. */
  static String missing(List<Row> rows) {
    return rows.stream()
        .filter(Row::isNotRun)
        .map(row -> row.fault + ": " + row.cells.getFirst())
        .collect(Collectors.joining("; "));
  }

  String line() {
    var empty = Stream.generate(() -> "").limit(HEAD.size() - 1L - cells.size());
    return line(Stream.of(Stream.of(fault), cells.stream(), empty).flatMap(all -> all).toList());
  }

  static String table(List<Row> rows) {
    var rule = "|" + "---|" + "---:|".repeat(HEAD.size() - 1) + "\n";
    return line(HEAD) + rule + rows.stream().map(Row::line).collect(Collectors.joining());
  }

  /** All of them in one line. */
  static String figure(List<Row> rows) {
    return "%d faults under 20 clients, %d requests acknowledged, %d not as they must be; %d faults not run"
        .formatted(
            rows.stream().filter(row -> !row.isNotRun()).count(),
            rows.stream().mapToInt(Row::acknowledged).sum(),
            rows.stream().mapToInt(row -> row.findings.size()).sum(),
            rows.stream().filter(Row::isNotRun).count());
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String inSeconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
  }
}
