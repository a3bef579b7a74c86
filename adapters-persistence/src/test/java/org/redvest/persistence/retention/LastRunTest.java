// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.redvest.persistence.TestSessions;
import org.redvest.shared.SettableClock;

/** What is told of the runs: a table that is left out must not hide behind the others. */
class LastRunTest {

  private static final TestSessions SESSIONS = new TestSessions();

  private final SettableClock clock = new SettableClock(Instant.EPOCH);

  private <T> T at(String instant, Function<MonthlyPartitions, T> work) {
    clock.set(Instant.parse(instant));
    return SESSIONS.within(
        session -> work.apply(new MonthlyPartitions(TestSessions.sql(session), clock)));
  }

  private static List<String> runAll(MonthlyPartitions partitions) {
    var tables = partitions.tables();
    tables.forEach(partitions::keepUp);
    return tables;
  }

  private static boolean runOne(MonthlyPartitions partitions) {
    partitions.keepUp("audit_entry");
    return true;
  }

  private Optional<Instant> lastRun() {
    return SESSIONS.within(
        session -> new MonthlyPartitions(TestSessions.sql(session), clock).lastRun());
  }

  @Test
  void is_that_of_the_table_that_waits_longest_and_none_while_one_never_had_any() {
    at("2026-01-05T09:00:00Z", LastRunTest::runOne);
    assertThat(lastRun()).isEmpty();

    assertThat(at("2026-01-06T09:00:00Z", LastRunTest::runAll)).hasSizeGreaterThan(1);
    assertThat(lastRun()).hasValue(Instant.parse("2026-01-06T09:00:00Z"));

    at("2026-01-07T09:00:00Z", LastRunTest::runOne);
    assertThat(lastRun()).hasValue(Instant.parse("2026-01-06T09:00:00Z"));
  }
}
