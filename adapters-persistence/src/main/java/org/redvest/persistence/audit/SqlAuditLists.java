// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.access.ClientAddress;
import org.redvest.audit.ActorKind;
import org.redvest.audit.AuditKind;
import org.redvest.audit.in.ReadTrail;
import org.redvest.audit.out.AuditLists;
import org.redvest.persistence.event.EventJson;
import org.redvest.persistence.shared.Cells;
import org.redvest.persistence.shared.Named;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;
import org.redvest.shared.Sealing;
import org.redvest.shared.UnreadableValue;

/** Reads the trail, the latest first. */
@ApplicationScoped
class SqlAuditLists implements AuditLists {

  private static final String OF_ONE =
      """
      (select id, at, kind, outcome, actor_kind, person_id, account_hash, client, operation,
             subject_kind, subject_id, cast(facts as text) as facts, times, trace
        from audit_entry
       where city = %s
         and at >= :from and at < :until
         and (cast(:kind as text) is null or kind = :kind)
         and (cast(:person as uuid) is null or person_id = :person)
         and (cast(:subject as uuid) is null or subject_id = :subject)
         and (cast(:outcome as text) is null or outcome = :outcome)
         and (at, id) < (:beforeAt, cast(:beforeId as uuid))
       order by at desc, id desc
       limit :limit)
      """;

  /** The city's and what belongs to none: each in the order of its index, then the two as one. */
  private static final Named LIST =
      Named.of(
          OF_ONE.formatted(":city")
              + "union all\n"
              + OF_ONE.formatted("0")
              + "order by at desc, id desc limit :limit");

  /** What PostgreSQL and Java can both say; nothing in the trail lies outside. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private final PlainSql sql;
  private final Sealing sealing;

  @Inject
  SqlAuditLists(PlainSql sql, Sealing sealing) {
    this.sql = sql;
    this.sealing = sealing;
  }

  @Override
  public List<ReadTrail.Line> list(City city, ReadTrail.Wanted wanted, int limit) {
    var before = wanted.before();
    return sql.list(
        LIST.with(
            "city",
            city.code(),
            "from",
            wanted.from() == null ? FIRST : wanted.from(),
            "until",
            wanted.until() == null ? LAST : wanted.until(),
            "kind",
            wanted.kind() == null ? null : wanted.kind().name(),
            "person",
            wanted.person(),
            "subject",
            wanted.subject(),
            "outcome",
            wanted.outcome(),
            "beforeAt",
            before == null ? LAST : before.at(),
            "beforeId",
            before == null ? AFTER_ALL : before.id(),
            "limit",
            limit),
        this::line);
  }

  private ReadTrail.Line line(ResultSet row) throws SQLException {
    var id = Cells.uuid(row, 1);
    var account = row.getBytes(7);
    return new ReadTrail.Line(
        id,
        Cells.instant(row, 2),
        AuditKind.valueOf(row.getString(3)),
        row.getString(4),
        ActorKind.valueOf(row.getString(5)),
        Cells.id(row, 6, Function.identity()),
        account == null ? null : HexFormat.of().formatHex(account),
        client(row.getBytes(8), id),
        row.getString(9),
        row.getString(10),
        Cells.id(row, 11, Function.identity()),
        EventJson.facts(row.getString(12)),
        row.getInt(13),
        row.getString(14));
  }

  private @Nullable ClientAddress client(byte @Nullable [] sealed, UUID id) {
    try {
      return sealed == null
          ? null
          : new ClientAddress(
              new String(sealing.open(sealed, SqlAuditTrail.clientOf(id)), StandardCharsets.UTF_8));
    } catch (UnreadableValue _) {
      return null;
    }
  }
}
