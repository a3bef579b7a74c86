// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.redvest.access.ClientAddress;
import org.redvest.audit.ActorKind;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.audit.AuditTrail;
import org.redvest.persistence.access.AccountHashes;
import org.redvest.persistence.event.EventJson;
import org.redvest.persistence.history.AuditRow;
import org.redvest.persistence.history.HistoryMacs;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;

/**
 * Adds to the trail. An entry lies in the city of its subject, else in the home of whoever did it,
 * else in none (0). A refused request may name a subject of a city that is not in the tree, where
 * nobody would read it and nothing chain it: that counts as none. An account that belongs to a
 * person is written as that person.
 */
@ApplicationScoped
class SqlAuditTrail implements AuditTrail {

  private static final int NO_CITY = 0;

  private static final String INSERT =
      """
      insert into audit_entry (city, id, at, kind, outcome, actor_kind, person_id, account_hash,
        client, operation, subject_kind, subject_id, facts, times, trace, mac)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)
      """;

  /** Apart from the insertion, for the mac is made here, over the row as it will be. */
  private static final String PERSONS =
      "select account_hash, person_id, home_city from sign_in_link where account_hash = any(?)";

  private static final String CITIES = "select distinct city from position where city = any(?)";

  /** Whose account it is. */
  private record Linked(UUID person, int home) {}

  private final PlainSql sql;
  private final Sealing sealing;
  private final AccountHashes hashes;
  private final HistoryMacs macs;
  private final Ids ids;

  /** Those known to be in the tree, which none ever leaves. */
  private final Set<Integer> cities = ConcurrentHashMap.newKeySet();

  @Inject
  SqlAuditTrail(PlainSql sql, Sealing sealing, Ids ids) {
    this.sql = sql;
    this.sealing = sealing;
    this.hashes = new AccountHashes(sealing);
    this.macs = new HistoryMacs(sealing);
    this.ids = ids;
  }

  @Override
  public void write(List<AuditEntry> entries) {
    sql.on(connection -> {
      var linked = linked(connection, entries);
      learn(connection, entries);
      try (var statement = connection.prepareStatement(INSERT)) {
        for (var entry : entries) {
          fill(statement, row(entry, linked));
          statement.addBatch();
        }
        return statement.executeBatch();
      }
    });
  }

  private Map<ByteBuffer, Linked> linked(Connection connection, List<AuditEntry> entries)
      throws SQLException {
    var accounts =
        entries.stream()
            .map(this::account)
            .filter(Objects::nonNull)
            .distinct()
            .toArray(byte[][]::new);
    var linked = new HashMap<ByteBuffer, Linked>();
    if (accounts.length > 0) {
      try (var statement = connection.prepareStatement(PERSONS)) {
        statement.setArray(1, connection.createArrayOf("bytea", accounts));
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            linked.put(
                ByteBuffer.wrap(rows.getBytes(1)),
                new Linked(rows.getObject(2, UUID.class), rows.getInt(3)));
          }
        }
      }
    }
    return linked;
  }

  /** Of what refused requests named, which cities there are. */
  private void learn(Connection connection, List<AuditEntry> entries) throws SQLException {
    var unknown =
        entries.stream()
            .filter(entry -> entry.kind() == AuditKind.REFUSED)
            .map(SqlAuditTrail::subjectCity)
            .filter(city -> city != null && !cities.contains(city))
            .distinct()
            .toArray(Integer[]::new);
    if (unknown.length > 0) {
      try (var statement = connection.prepareStatement(CITIES)) {
        statement.setArray(1, connection.createArrayOf("integer", unknown));
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            cities.add(rows.getInt(1));
          }
        }
      }
    }
  }

  private AuditRow row(AuditEntry entry, Map<ByteBuffer, Linked> links) {
    var subject = entry.subject();
    var account = account(entry);
    var linked = account == null ? null : links.get(ByteBuffer.wrap(account));
    var city = cityOf(entry);
    var id = ids.next(city == null ? NO_CITY : city);
    return new AuditRow(
        city != null ? city : linked == null ? NO_CITY : linked.home(),
        id,
        entry.at().truncatedTo(ChronoUnit.MICROS),
        entry.kind().name(),
        entry.outcome(),
        (linked == null ? kindOf(entry.who()) : ActorKind.PERSON).name(),
        linked != null
            ? linked.person()
            : entry.who() instanceof AuditEntry.Known known ? known.person().value() : null,
        linked == null ? account : null,
        sealed(entry.client(), id),
        entry.operation(),
        subject == null ? null : subject.kind().name(),
        subject == null ? null : subject.id().value(),
        entry.facts() == null ? "{}" : EventJson.of(entry.facts()),
        entry.times(),
        entry.trace());
  }

  private void fill(PreparedStatement statement, AuditRow row) throws SQLException {
    statement.setInt(1, row.city());
    statement.setObject(2, row.id());
    statement.setTimestamp(3, Timestamp.from(row.at()));
    statement.setString(4, row.kind());
    statement.setString(5, row.outcome());
    statement.setString(6, row.actorKind());
    statement.setObject(7, row.person());
    statement.setBytes(8, row.account());
    statement.setBytes(9, row.client());
    statement.setString(10, row.operation());
    statement.setString(11, row.subjectKind());
    statement.setObject(12, row.subject());
    statement.setString(13, row.facts());
    statement.setInt(14, row.times());
    statement.setString(15, row.trace());
    statement.setBytes(16, macs.of(row.canonical()));
  }

  private byte @Nullable [] account(AuditEntry entry) {
    return entry.who() instanceof AuditEntry.Signed signed ? hashes.of(signed.account()) : null;
  }

  private static @Nullable Integer subjectCity(AuditEntry entry) {
    return entry.subject() == null ? null : (Integer) entry.subject().id().city().code();
  }

  private @Nullable Integer cityOf(AuditEntry entry) {
    var city = subjectCity(entry);
    if (city != null && (entry.kind() != AuditKind.REFUSED || cities.contains(city))) {
      return city;
    }
    return entry.who() instanceof AuditEntry.Known known ? known.person().city().code() : null;
  }

  private byte @Nullable [] sealed(@Nullable ClientAddress client, UUID id) {
    return client == null
        ? null
        : sealing.seal(client.text().getBytes(StandardCharsets.UTF_8), clientOf(id));
  }

  static Sealing.Context clientOf(UUID id) {
    return new Sealing.Context("audit_entry", "client", id);
  }

  private static ActorKind kindOf(AuditEntry.Who who) {
    return switch (who) {
      case AuditEntry.Known _ -> ActorKind.PERSON;
      case AuditEntry.Signed _ -> ActorKind.ACCOUNT;
      case AuditEntry.Nobody _ -> ActorKind.NOBODY;
      case AuditEntry.LinkBearer _ -> ActorKind.LINK;
      case AuditEntry.Clock _ -> ActorKind.CLOCK;
    };
  }
}
