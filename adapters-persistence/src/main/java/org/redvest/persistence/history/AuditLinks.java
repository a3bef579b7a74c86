// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.shared.AdvisoryLock;
import org.redvest.persistence.shared.Cities;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.Sealing;

/**
 * Chains the audit entries of a city and month after they were committed, one replica at a time.
 * Entries are written without waiting for each other, so one may be committed after another that is
 * younger: each run looks back a little, and once an hour further.
 */
@ApplicationScoped
public class AuditLinks {

  private static final Duration LOOK_BACK = Duration.ofMinutes(10);
  private static final Duration LOOK_FAR_BACK = Duration.ofDays(2);
  private static final int AT_ONCE = 5_000;

  /** With the entries that concern none. */
  private static final String CITIES = "select 0 as city union " + Cities.ALL;

  /** No later than now: whose clock runs ahead leaves out nobody who writes by the right one. */
  private static final String NEWEST =
      """
      select least(entry_at, now()) from audit_link where city = ?
       order by month desc, position desc limit 1
      """;

  private static final String UNLINKED =
      """
      select e.id, e.at from audit_entry e
       where e.city = ? and e.at >= ?
         and not exists (select 1 from audit_link l
           where l.city = ? and l.month >= ? and l.month = date_trunc('month', e.at, 'UTC')
             and l.entry_id = e.id)
       order by e.at, e.id limit ?
      """;

  private static final String LAST =
      """
      select position, mac from audit_link where city = ? and month = ?
       order by position desc limit 1
      """;

  private static final String INSERT =
      """
      insert into audit_link (city, month, position, entry_id, entry_at, previous, mac)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final PlainSql sql;
  private final HistoryMacs macs;

  @Inject
  AuditLinks(PlainSql sql, Sealing sealing) {
    this.sql = sql;
    this.macs = new HistoryMacs(sealing);
  }

  /** The cities that have a trail. */
  public List<Integer> cities() {
    return sql.list(CITIES, row -> row.getInt(1));
  }

  /**
   * Takes up to some thousands of entries into their chains; nothing where another replica is at
   * it.
   *
   * @param far whether to look for such as were committed long after they were made
   * @return whether there were as many as it takes, so that the caller comes again at once
   */
  public boolean link(int city, boolean far) {
    if (!AdvisoryLock.AUDIT_LINKS.tryTake(sql, city)) {
      return false;
    }
    return sql.on(connection -> link(connection, city, far));
  }

  private record Entry(UUID id, Instant at) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record End(long position, byte @Nullable [] mac) {}

  private boolean link(Connection connection, int city, boolean far) throws SQLException {
    var entries = unlinked(connection, city, since(connection, city, far));
    var ends = new HashMap<Instant, End>();
    try (var insert = connection.prepareStatement(INSERT)) {
      for (var entry : entries) {
        var month = month(entry.at());
        var end = ends.get(month);
        if (end == null) {
          end = end(connection, city, month);
        }
        ends.put(month, append(insert, city, month, entry, end));
      }
      insert.executeBatch();
    }
    return entries.size() == AT_ONCE;
  }

  private End append(PreparedStatement insert, int city, Instant month, Entry entry, End end)
      throws SQLException {
    var link = new AuditLinkRow(city, month, end.position() + 1, entry.id(), entry.at(), end.mac());
    var mac = macs.of(link.canonical());
    insert.setInt(1, city);
    insert.setObject(2, at(month));
    insert.setLong(3, link.position());
    insert.setObject(4, link.entry());
    insert.setObject(5, at(link.entryAt()));
    insert.setBytes(6, link.previous());
    insert.setBytes(7, mac);
    insert.addBatch();
    return new End(link.position(), mac);
  }

  /** From the newest that is linked; from the beginning where none is. */
  private static Instant since(Connection connection, int city, boolean far) throws SQLException {
    try (var statement = connection.prepareStatement(NEWEST)) {
      statement.setInt(1, city);
      try (var rows = statement.executeQuery()) {
        return rows.next()
            ? rows.getObject(1, OffsetDateTime.class)
                .toInstant()
                .minus(far ? LOOK_FAR_BACK : LOOK_BACK)
            : Instant.EPOCH;
      }
    }
  }

  private static List<Entry> unlinked(Connection connection, int city, Instant since)
      throws SQLException {
    try (var statement = connection.prepareStatement(UNLINKED)) {
      statement.setInt(1, city);
      statement.setObject(2, at(since));
      statement.setInt(3, city);
      statement.setObject(4, at(month(since)));
      statement.setInt(5, AT_ONCE);
      try (var rows = statement.executeQuery()) {
        var entries = new ArrayList<Entry>(AT_ONCE);
        while (rows.next()) {
          entries.add(
              new Entry(
                  rows.getObject(1, UUID.class),
                  rows.getObject(2, OffsetDateTime.class).toInstant()));
        }
        return entries;
      }
    }
  }

  private static End end(Connection connection, int city, Instant month) throws SQLException {
    try (var statement = connection.prepareStatement(LAST)) {
      statement.setInt(1, city);
      statement.setObject(2, at(month));
      try (var rows = statement.executeQuery()) {
        return rows.next() ? new End(rows.getLong(1), rows.getBytes(2)) : new End(0, null);
      }
    }
  }

  static Instant month(Instant at) {
    return YearMonth.from(at.atOffset(ZoneOffset.UTC))
        .atDay(1)
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC);
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
