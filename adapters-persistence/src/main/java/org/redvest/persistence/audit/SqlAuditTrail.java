package org.redvest.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.redvest.access.ClientAddress;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditTrail;
import org.redvest.persistence.access.AccountHashes;
import org.redvest.persistence.event.EventJson;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;

/**
 * Adds to the trail. An entry lies in the city of its subject, else in the home of whoever did it,
 * else in none (0); an account that belongs to a person is written as that person.
 */
@ApplicationScoped
class SqlAuditTrail implements AuditTrail {

  private static final int NO_CITY = 0;

  private static final String INSERT =
      """
      insert into audit_entry (city, id, at, kind, outcome, actor_kind, person_id, account_hash,
        client, operation, subject_kind, subject_id, facts, times, trace)
      select coalesce(e.city, l.home_city, 0), e.id, e.at, e.kind, e.outcome,
             case when l.person_id is null then e.actor_kind else 'PERSON' end,
             coalesce(l.person_id, e.person), case when l.person_id is null then e.account end,
             e.client, e.operation, e.subject_kind, e.subject, e.facts, e.times, e.trace
        from (select cast(? as integer) as city, cast(? as uuid) as id, cast(? as timestamptz) as at,
                cast(? as text) as kind, cast(? as text) as outcome, cast(? as text) as actor_kind,
                cast(? as uuid) as person, cast(? as bytea) as account, cast(? as bytea) as client,
                cast(? as text) as operation, cast(? as text) as subject_kind,
                cast(? as uuid) as subject, cast(? as jsonb) as facts, cast(? as integer) as times,
                cast(? as text) as trace) e
        left join sign_in_link l on l.account_hash = e.account
      """;

  private final Session session;
  private final Sealing sealing;
  private final AccountHashes hashes;
  private final Ids ids;

  @Inject
  SqlAuditTrail(Session session, Sealing sealing, Ids ids) {
    this.session = session;
    this.sealing = sealing;
    this.hashes = new AccountHashes(sealing);
    this.ids = ids;
  }

  @Override
  public void write(List<AuditEntry> entries) {
    session.doWork(connection -> {
      try (var statement = connection.prepareStatement(INSERT)) {
        for (var entry : entries) {
          fill(statement, entry);
          statement.addBatch();
        }
        statement.executeBatch();
      }
    });
  }

  private void fill(PreparedStatement row, AuditEntry entry) throws SQLException {
    var subject = entry.subject();
    var city = cityOf(entry);
    var id = ids.next(city == null ? NO_CITY : city);
    row.setObject(1, city);
    row.setObject(2, id);
    row.setTimestamp(3, Timestamp.from(entry.at()));
    row.setString(4, entry.kind().name());
    row.setString(5, entry.outcome());
    row.setString(6, kindOf(entry.who()));
    row.setObject(7, entry.who() instanceof AuditEntry.Known known ? known.person().value() : null);
    row.setBytes(
        8, entry.who() instanceof AuditEntry.Signed signed ? hashes.of(signed.account()) : null);
    row.setBytes(9, sealed(entry.client(), id));
    row.setString(10, entry.operation());
    row.setString(11, subject == null ? null : subject.kind().name());
    row.setObject(12, subject == null ? null : subject.id().value());
    row.setString(13, entry.facts() == null ? "{}" : EventJson.of(entry.facts()));
    row.setInt(14, entry.times());
    row.setString(15, entry.trace());
  }

  private static @Nullable Integer cityOf(AuditEntry entry) {
    if (entry.subject() != null) {
      return entry.subject().id().city().code();
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

  private static String kindOf(AuditEntry.Who who) {
    return switch (who) {
      case AuditEntry.Known _ -> "PERSON";
      case AuditEntry.Signed _ -> "ACCOUNT";
      case AuditEntry.Nobody _ -> "NOBODY";
      case AuditEntry.LinkBearer _ -> "LINK";
      case AuditEntry.Clock _ -> "CLOCK";
    };
  }
}
