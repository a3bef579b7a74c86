package org.redvest.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.redvest.access.ClientAddress;
import org.redvest.audit.ActorKind;
import org.redvest.audit.AuditKind;
import org.redvest.audit.in.ReadTrail;
import org.redvest.audit.out.AuditViews;
import org.redvest.persistence.event.EventJson;
import org.redvest.shared.City;
import org.redvest.shared.Sealing;
import org.redvest.shared.UnreadableValue;

/** Reads the trail, the latest first. */
@ApplicationScoped
class SqlAuditViews implements AuditViews {

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
  private static final String LIST =
      OF_ONE.formatted(":city")
          + "union all\n"
          + OF_ONE.formatted("0")
          + "order by at desc, id desc limit :limit";

  /** What PostgreSQL and Java can both say; nothing in the trail lies outside. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private final Session session;
  private final Sealing sealing;

  @Inject
  SqlAuditViews(Session session, Sealing sealing) {
    this.session = session;
    this.sealing = sealing;
  }

  @Override
  public List<ReadTrail.Line> list(City city, ReadTrail.Wanted wanted, int limit) {
    var before = wanted.before();
    return session
        .createNativeQuery(LIST, Object[].class)
        .setParameter("city", city.code())
        .setParameter("from", wanted.from() == null ? FIRST : wanted.from())
        .setParameter("until", wanted.until() == null ? LAST : wanted.until())
        .setParameter("kind", wanted.kind() == null ? null : wanted.kind().name(), String.class)
        .setParameter("person", wanted.person(), UUID.class)
        .setParameter("subject", wanted.subject(), UUID.class)
        .setParameter("outcome", wanted.outcome(), String.class)
        .setParameter("beforeAt", before == null ? LAST : before.at())
        .setParameter("beforeId", before == null ? AFTER_ALL : before.id())
        .setParameter("limit", limit)
        .addScalar("id", UUID.class)
        .addScalar("at", Instant.class)
        .addScalar("kind", String.class)
        .addScalar("outcome", String.class)
        .addScalar("actor_kind", String.class)
        .addScalar("person_id", UUID.class)
        .addScalar("account_hash", byte[].class)
        .addScalar("client", byte[].class)
        .addScalar("operation", String.class)
        .addScalar("subject_kind", String.class)
        .addScalar("subject_id", UUID.class)
        .addScalar("facts", String.class)
        .addScalar("times", Integer.class)
        .addScalar("trace", String.class)
        .getResultStream()
        .map(this::line)
        .toList();
  }

  private ReadTrail.Line line(Object[] row) {
    var id = (UUID) row[0];
    return new ReadTrail.Line(
        id,
        (Instant) row[1],
        AuditKind.valueOf((String) row[2]),
        (String) row[3],
        ActorKind.valueOf((String) row[4]),
        (UUID) row[5],
        row[6] == null ? null : HexFormat.of().formatHex((byte[]) row[6]),
        client((byte[]) row[7], id),
        (String) row[8],
        (String) row[9],
        (UUID) row[10],
        EventJson.facts((String) row[11]),
        (Integer) row[12],
        (String) row[13]);
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
