// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.redvest.persistence.order.OrderTables;

/** Rows of the town to do something to, drawn by lot. */
record Victims(Connection connection, Town town, Random random) {

  /** An event by its subject and place. */
  record Event(String kind, UUID subject, long sequence, UUID id) {

    String key() {
      return key(sequence);
    }

    String next() {
      return key(sequence + 1);
    }

    String where() {
      return "id = '" + id + "'";
    }

    Falsification.Deed changed(String set) {
      return new Falsification.Deed(
          "update event set " + set + " where " + where(), "CHANGED event " + key());
    }

    private String key(long number) {
      return "320700 " + kind + " " + subject + " #" + number;
    }
  }

  UUID order() {
    return town.orders.get(random.nextInt(town.orders.size()));
  }

  UUID served() {
    return orderWith("ServiceReported");
  }

  UUID orderWith(String type) {
    return one("select subject_id from event where type = '" + type + "' and sequence <= 7");
  }

  UUID other(UUID order) {
    return one("select id from orders where id <> '" + order + "'");
  }

  /** One of the first column's values. */
  UUID one(String sql) {
    var found = rows(sql);
    return UUID.fromString(found.get(random.nextInt(found.size())));
  }

  Event event(String where) {
    return events("select id from event where " + where);
  }

  Event lastOf(String kind) {
    return events(
        "select id from event where subject_kind = '%s' and sequence = (select max(sequence) from event l where l.subject_id = event.subject_id)"
            .formatted(kind));
  }

  /**
   * That the event is gone, and the service went on: it adds the same once more under the next
   * number, behind the last one that it finds.
   */
  String goneAndGoneOn(Event event) {
    var gone = stored(event).row();
    var next =
        new EventRow(
            gone.city(),
            UUID.randomUUID(),
            gone.subjectKind(),
            gone.subject(),
            gone.sequence() + 1,
            gone.type(),
            gone.schema(),
            gone.actorKind(),
            gone.actor(),
            gone.onBehalfOf(),
            gone.occurredAt(),
            gone.recordedAt(),
            gone.rulebook(),
            gone.cause(),
            gone.trace(),
            gone.payload(),
            gone.previous());
    var mac = new HistoryMacs(OrderTables.sealing()).of(next.canonical());
    return """
    insert into event select city, '%s', subject_kind, subject_id, sequence + 1, type,
      schema_version, actor_kind, actor_id, on_behalf_of, occurred_at, recorded_at, rulebook, cause,
      trace, payload, previous, '\\x%s' from event where %3$s;
    delete from event where %3$s;
    update orders set version = version + 1 where id = '%4$s'
    """
        .formatted(next.id(), HexFormat.of().formatHex(mac), event.where(), event.subject());
  }

  private StoredEvent stored(Event event) {
    var sql = StoredEvent.SELECT + " and id = '" + event.id() + "'";
    try (var rows = new Rows(connection, sql, 320_700, event.kind())) {
      return StoredEvent.read(rows.row());
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  String positionOf(UUID entry) {
    return rows("select position::text from audit_link where entry_id = '" + entry + "'")
        .getFirst();
  }

  private Event events(String ids) {
    var id = one(ids);
    var parts =
        rows("select subject_kind || ' ' || subject_id || ' ' || sequence from event where id = '"
                + id
                + "'")
            .getFirst()
            .split(" ", -1);
    return new Event(parts[0], UUID.fromString(parts[1]), Long.parseLong(parts[2]), id);
  }

  private List<String> rows(String sql) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select * from (" + sql + ") found order by 1")) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }
}
