// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.redvest.standalone.endtoend.Service;

/** What the database holds, beside what clients were told. */
final class Books {

  /** Readings at a time. */
  private static final int READERS = 4;

  private final Set<UUID> ordersBefore;

  private Books(Set<UUID> ordersBefore) {
    this.ordersBefore = ordersBefore;
  }

  /** Before the clients begin: what is there now is none of theirs. */
  static Books opened() throws SQLException {
    return new Books(orders().keySet());
  }

  private record Row(long version, String stage) {}

  private record Event(UUID id, long sequence) {}

  @FunctionalInterface
  private interface Reading {
    void of(ResultSet row) throws SQLException;
  }

  /** After the clients have ended, with the database running again. */
  Verdict compare(Tally tally, String address, Crew crew) throws Exception {
    var verdict = new Verdict();
    var orders = orders();
    orders.keySet().removeAll(ordersBefore);
    var events = events();
    var keys = keys();
    var told = new HashMap<UUID, List<Acknowledged>>();
    var effects = new HashSet<UUID>();
    for (var answer : tally.acknowledged()) {
      told.computeIfAbsent(answer.id(), _ -> new ArrayList<>()).add(answer);
      if (!effects.add(answer.event())) {
        verdict.twice("one event for two requests: " + answer);
      }
    }
    for (var order : orders.keySet()) {
      if (!told.containsKey(order)) {
        verdict.twice("nobody was told of order " + order);
      }
    }
    told.forEach((order, answers) -> {
      var row = orders.get(order);
      if (row == null) {
        verdict.lost("order %s, of which somebody was told".formatted(order));
      } else {
        compare(row, events.getOrDefault(order, List.of()), answers, keys, verdict);
      }
    });
    try (var readers = Executors.newFixedThreadPool(READERS)) {
      var reading = new Readings(address, crew, verdict);
      told.forEach((order, answers) ->
          readers.execute(() -> reading.compare(order, answers.getLast(), answers)));
    }
    return verdict;
  }

  /** One client at a time works on an order, and so he was told of each of its events in turn. */
  private static void compare(
      Row row,
      List<Event> events,
      List<Acknowledged> told,
      Map<UUID, Integer> keys,
      Verdict verdict) {
    var last = told.getLast();
    for (int i = 0; i < events.size(); i++) {
      var event = events.get(i);
      if (event.sequence() != i + 1) {
        verdict.lost("a gap before event %d of %s".formatted(event.sequence(), last.id()));
      }
      if (told.stream().noneMatch(answer -> answer.event().equals(event.id()))) {
        verdict.twice("nobody was told of event %d of %s".formatted(event.sequence(), last.id()));
      }
      if (keys.getOrDefault(event.id(), 0) != 1) {
        verdict.twice("event %s belongs to %d keys".formatted(event.id(), keys.get(event.id())));
      }
    }
    for (int i = 0; i < told.size(); i++) {
      var answer = told.get(i);
      var event = new Event(answer.event(), i + 1L);
      if (!events.contains(event) || answer.version() != event.sequence()) {
        verdict.lost("%s: event %s is not number %d".formatted(answer, event.id(), i + 1));
      }
    }
    if (row.version() != events.size() || !row.stage().equals(last.stage())) {
      verdict.lost(
          "%s has version %d and is %s after %d events, and %s was told"
              .formatted(last.id(), row.version(), row.stage(), events.size(), last.stage()));
    }
  }

  private static Map<UUID, Row> orders() throws SQLException {
    var orders = new HashMap<UUID, Row>();
    read(
        "select id, version, stage from orders",
        row ->
            orders.put(
                row.getObject("id", UUID.class),
                new Row(row.getLong("version"), row.getString("stage"))));
    return orders;
  }

  private static Map<UUID, List<Event>> events() throws SQLException {
    var events = new HashMap<UUID, List<Event>>();
    read(
        "select subject_id, id, sequence from event where subject_kind = 'ORDER' order by sequence",
        row ->
            events
                .computeIfAbsent(row.getObject("subject_id", UUID.class), _ -> new ArrayList<>())
                .add(new Event(row.getObject("id", UUID.class), row.getLong("sequence"))));
    return events;
  }

  /** How many requests say that an event is their effect; a request may have rows in two months. */
  private static Map<UUID, Integer> keys() throws SQLException {
    var keys = new HashMap<UUID, Integer>();
    read(
        "select event_id, count(distinct (city, account_hash, key_hash)) as keys from idempotency"
            + " where event_id is not null group by event_id",
        row -> keys.put(row.getObject("event_id", UUID.class), row.getInt("keys")));
    return keys;
  }

  private static void read(String query, Reading reading) throws SQLException {
    try (var database = Service.running().database();
        var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        reading.of(rows);
      }
    }
  }
}
