// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What one virtual machine did.
 *
 * @param perSecond answers a second
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param serviceCpu milliseconds of processor time of the service for each request
 * @param databaseCpu the same of PostgreSQL
 * @param loadCpu the same of the load generator
 * @param statements sent to PostgreSQL for each request
 * @param wal bytes of write-ahead log for each request
 * @param oneByOne transactions a second of pgbench with the yardstick, a statement a message
 * @param pipelined the same with all statements of a transaction in a pipeline
 * @param oneByOneCpu milliseconds of PostgreSQL's processor time for each of the former
 */
record Figures(
    double perSecond,
    double p50,
    double p99,
    double serviceCpu,
    double databaseCpu,
    double loadCpu,
    double statements,
    double wal,
    double oneByOne,
    double pipelined,
    double oneByOneCpu) {

  /** Each figure's own median. */
  static Figures median(List<Figures> of) {
    return new Figures(
        median(of, Figures::perSecond),
        median(of, Figures::p50),
        median(of, Figures::p99),
        median(of, Figures::serviceCpu),
        median(of, Figures::databaseCpu),
        median(of, Figures::loadCpu),
        median(of, Figures::statements),
        median(of, Figures::wal),
        median(of, Figures::oneByOne),
        median(of, Figures::pipelined),
        median(of, Figures::oneByOneCpu));
  }

  private static double median(List<Figures> of, ToDoubleFunction<Figures> figure) {
    var sorted = of.stream().mapToDouble(figure).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  static String table(Map<Act, Figures> medians) {
    return head()
        + medians.entrySet().stream()
            .map(one -> one.getValue().row(one.getKey().word()))
            .collect(joining());
  }

  /** In one line, for who keeps one line. */
  static String summary(Map<Act, Figures> medians) {
    return medians.entrySet().stream()
        .map(one -> one.getKey().word() + " " + one.getValue().brief())
        .collect(joining("; "));
  }

  private String brief() {
    return "%.0f/s, %.2f of pgbench one by one".formatted(perSecond, perSecond / oneByOne);
  }

  private static String head() {
    return """
    |  | answers/s | p50 ms | p99 ms | CPU service ms | CPU PostgreSQL ms | CPU load ms | statements | WAL bytes | pgbench one by one /s | pgbench pipeline /s | CPU PostgreSQL one by one ms | answers ÷ one by one |
    |---|---|---|---|---|---|---|---|---|---|---|---|---|
    """;
  }

  private String row(String name) {
    return "| %s | %.0f | %.1f | %.1f | %.2f | %.2f | %.2f | %.1f | %.0f | %.0f | %.0f | %.2f | %.2f |%n"
        .formatted(
            name,
            perSecond,
            p50,
            p99,
            serviceCpu,
            databaseCpu,
            loadCpu,
            statements,
            wal,
            oneByOne,
            pipelined,
            oneByOneCpu,
            perSecond / oneByOne);
  }
}
