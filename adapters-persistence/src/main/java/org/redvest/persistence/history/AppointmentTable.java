// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redvest.network.NetworkEvent;
import org.redvest.network.NetworkEvent.Appointed;
import org.redvest.network.NetworkEvent.AppointmentEnded;
import org.redvest.network.NetworkEvent.AppointmentEndingAsked;
import org.redvest.network.NetworkEvent.PositionAdded;
import org.redvest.network.NetworkEvent.PositionClosed;
import org.redvest.network.NetworkEvent.PositionsImported;
import org.redvest.persistence.event.EventJson;
import org.redvest.persistence.history.Finding.Kind;

/** Appointments, held against their events and against the closing of their positions. */
final class AppointmentTable implements SubjectRows {

  private static final String SELECT =
      "select id, * from appointment where city = ? and id >= ? order by id";

  private static final String CLOSED = StoredEvent.SELECT + " and type = 'PositionClosed'";

  /** By what an appointment ended with its position. */
  private record End(Instant at, @Nullable UUID by) {}

  private final int city;
  private final Consumer<Finding> findings;
  private final Rows rows;
  private final Map<UUID, End> closed = new HashMap<>();

  AppointmentTable(Connection connection, int city, UUID from, ChainWalk walk) throws SQLException {
    this.city = city;
    this.findings = walk.findings();
    try (var events = new Rows(connection, CLOSED, city, "POSITION")) {
      for (; events.key() != null; events.next()) {
        var key = city + " POSITION " + events.key();
        walk.isReadable("event", key, () -> take(StoredEvent.read(events.row()), walk.macs()));
      }
    }
    this.rows = new Rows(connection, SELECT, city, from);
  }

  /** By a closing that is as it was written; whoever walks the positions names the others. */
  private void take(StoredEvent stored, HistoryMacs macs) {
    var event = stored.row();
    if (macs.holds(event::canonical, stored.mac())
        && EventJson.read(event.type(), event.payload(), NetworkEvent.class)
            instanceof PositionClosed(_, var ended)) {
      ended.forEach(id -> closed.put(id.value(), new End(event.occurredAt(), event.actor())));
    }
  }

  @Override
  public @Nullable UUID key() {
    return rows.key();
  }

  @Override
  public void check(UUID id, List<StoredEvent> events, boolean sound) throws SQLException {
    var key = city + " " + id;
    var there = rows.isAt(id);
    if (sound && there && events.isEmpty()) {
      findings.accept(new Finding(Kind.INSERTED, "appointment", key, "no event tells of it"));
    } else if (sound && !there && !events.isEmpty()) {
      findings.accept(new Finding(Kind.MISSING, "appointment", key, "events tell of it"));
    } else if (sound && there) {
      var differing = Columns.differing(rows.row(), expected(id, events));
      if (!differing.isEmpty()) {
        findings.accept(
            new Finding(Kind.CONTRADICTS, "appointment", key, String.join(", ", differing)));
      }
    }
    if (there) {
      rows.next();
    }
  }

  private Map<String, @Nullable Object> expected(UUID id, List<StoredEvent> events) {
    var expected = new HashMap<String, @Nullable Object>();
    expected.put("ended_by", null);
    ask(expected, null);
    for (var stored : events) {
      var event = stored.row();
      expected.put("version", event.sequence());
      switch (EventJson.read(event.type(), event.payload(), NetworkEvent.class)) {
        case Appointed appointed -> {
          expected.put("position_id", appointed.position().value());
          expected.put("role", appointed.role().name());
          expected.put("person_id", appointed.person().value());
          expected.put("appointed_by", event.actor());
          expected.put("valid_from", appointed.from());
          expected.put("valid_to", appointed.to());
        }
        case AppointmentEndingAsked _ -> ask(expected, event);
        case AppointmentEnded ended ->
            end(expected, event.occurredAt(), by(event, ended.person().value()));
        case PositionAdded _, PositionsImported _, PositionClosed _ -> {}
      }
    }
    var end = closed.get(id);
    if (end != null) {
      end(expected, end.at(), end.by());
      expected.put("version", (Long) requireNonNull(expected.get("version")) + 1);
    }
    return expected;
  }

  /** Who deletes his account ends his own. */
  private static @Nullable UUID by(EventRow event, UUID person) {
    return event.actor() == null ? person : event.actor();
  }

  /** One that had not begun never begins. */
  private static void end(Map<String, @Nullable Object> expected, Instant at, @Nullable UUID by) {
    var from = (Instant) requireNonNull(expected.get("valid_from"));
    expected.put("valid_to", from.isAfter(at) ? from : at);
    expected.put("ended_by", by);
    ask(expected, null);
  }

  /** That the first of two people wants it to end; nothing once it has. */
  private static void ask(Map<String, @Nullable Object> expected, @Nullable EventRow event) {
    expected.put("ending_asked_by", event == null ? null : event.actor());
    expected.put("ending_asked_at", event == null ? null : event.occurredAt());
  }

  @Override
  public void pass(UUID id) throws SQLException {
    rows.pass(id);
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
