// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.redvest.order.OrderEvent;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderStory;
import org.redvest.persistence.event.EventJson;
import org.redvest.persistence.order.OrderTables;
import org.redvest.shared.CountedIds;
import org.redvest.shared.SettableClock;

/**
 * Fills a database with a million events, as the service encodes them, and prints how long their
 * verification takes: {@code bin/bench history}. Only the events are there, so each order's missing
 * row is found; the folding and the comparison run all the same. Any other finding, or a median
 * above a minute, is a failure.
 */
final class AMillionEvents {

  private static final int EVENTS = 1_000_000;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final String COPY =
      "copy event (city, id, subject_kind, subject_id, sequence, type, schema_version, actor_kind,"
          + " actor_id, occurred_at, recorded_at, trace, payload, previous, mac) from stdin";

  private final HistoryMacs macs = new HistoryMacs(OrderTables.sealing());
  private final SettableClock clock =
      new SettableClock(Instant.parse("2026-11-23T01:00:00.123456Z"));
  private final CountedIds ids = new CountedIds(clock);
  private final UUID actor = ids.next(320_700);

  private AMillionEvents() {}

  public static void main(String[] arguments) throws Exception {
    System.exit(isGood() ? 0 : 1);
  }

  private static boolean isGood() throws Exception {
    var good = true;
    var times = new ArrayList<Duration>();
    var filled = new AMillionEvents();
    try (var connection = OrderTables.database().dataSource().getConnection()) {
      filled.fill(connection);
      try (var statement = connection.createStatement()) {
        statement.execute("analyze event");
      }
      connection.setAutoCommit(false);
      for (int i = 1; i <= 3; i++) {
        var findings = new ArrayList<Finding>();
        var progress = Progress.told(new PrintStream(OutputStream.nullOutputStream()));
        long began = System.nanoTime();
        var extent =
            new HistoryVerifier(OrderTables.sealing(), null, progress, findings::add)
                .run(connection);
        var took = Duration.ofNanos(System.nanoTime() - began);
        times.add(took);
        long others = findings.stream().filter(finding -> !isExpected(finding)).count();
        good &= others == 0;
        System.out.printf(
            "%d events verified in %.1f s; %d rows that are not there, %d other findings%n",
            extent.events(), took.toMillis() / 1000.0, findings.size() - others, others);
        connection.rollback();
      }
    }
    Collections.sort(times);
    var median = times.get(times.size() / 2);
    System.out.printf(
        "median %.1f s, at most %d s is good%n", median.toMillis() / 1000.0, LONGEST.toSeconds());
    return good && median.compareTo(LONGEST) <= 0;
  }

  private static boolean isExpected(Finding finding) {
    return finding.kind() == Finding.Kind.MISSING && !finding.where().equals("event");
  }

  private void fill(Connection connection) throws Exception {
    var cast = new OrderTables(ids).cast();
    var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    int written = 0;
    for (int running = 1; written < EVENTS; running++) {
      clock.pass(Duration.ofMillis(50));
      var story =
          OrderStory.placed(cast, clock, ids, running % 90_000 + 1)
              .verified()
              .offered()
              .taken()
              .scheduled()
              .served()
              .rated(true);
      for (var line : lines(story.versions(), story.events())) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        written++;
      }
    }
    copy.endCopy();
  }

  private List<String> lines(List<Order> versions, List<OrderEvent> events) throws SQLException {
    var lines = new ArrayList<String>();
    byte[] previous = null;
    for (int i = 0; i < versions.size(); i++) {
      var order = versions.get(i);
      var row =
          new EventRow(
              320_700,
              ids.next(320_700),
              "ORDER",
              order.id().value(),
              order.version().number(),
              events.get(i).getClass().getSimpleName(),
              1,
              "PERSON",
              actor,
              null,
              order.stage().since(),
              clock.instant(),
              null,
              null,
              "0".repeat(32),
              EventJson.of(events.get(i)),
              previous);
      byte[] mac = macs.of(row.canonical());
      lines.add(
          String.join(
                  "\t",
                  "320700",
                  row.id().toString(),
                  "ORDER",
                  row.subject().toString(),
                  Long.toString(row.sequence()),
                  row.type(),
                  "1",
                  "PERSON",
                  actor.toString(),
                  row.occurredAt().toString(),
                  row.recordedAt().toString(),
                  row.trace(),
                  row.payload().replace("\\", "\\\\"),
                  hex(previous),
                  hex(mac))
              + "\n");
      previous = mac;
    }
    return lines;
  }

  private static String hex(byte @Nullable [] bytes) {
    return bytes == null ? "\\N" : "\\\\x" + HexFormat.of().formatHex(bytes);
  }
}
