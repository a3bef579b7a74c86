// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.PersonId;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditTrail;
import org.redvest.event.EventEntry;
import org.redvest.event.EventLog;
import org.redvest.persistence.history.EventRow;
import org.redvest.persistence.history.HistoryMacs;
import org.redvest.persistence.history.Predecessors;
import org.redvest.persistence.idempotency.ClaimKey;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.PlainSql.Step;
import org.redvest.persistence.shared.SqlFailure;
import org.redvest.shared.Sealing;

/**
 * Adds to the event table, one message per entry, and one more where it belongs into the audit
 * trail too; and one to read the mac of the subject's event before, where nobody read it yet.
 */
@ApplicationScoped
class SqlEventLog implements EventLog {

  private static final String APPEND =
      """
      insert into event (city, id, subject_kind, subject_id, sequence, type, schema_version,
        actor_kind, actor_id, on_behalf_of, occurred_at, recorded_at, rulebook, cause, trace, payload,
        previous, mac)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
      """;

  /**
   * Before {@link #APPEND}, in the same message: the claim of a named request, which lies in the
   * city of its subject, learns its event.
   */
  private static final String SETTLE =
      """
      update idempotency set subject_kind = ?, subject_id = ?, event_id = ?
       where city = ? and account_hash = ? and key_hash = ? and month >= ?
         and event_id is null
      """;

  private static final String PREVIOUS =
      """
      select mac from event
       where city = ? and subject_kind = ? and subject_id = ? and sequence < ?
       order by sequence desc limit 1
      """;

  private final PlainSql sql;
  private final Predecessors predecessors;
  private final HistoryMacs macs;
  private final AuditTrail trail;
  private final Sealing sealing;
  private final Clock clock;

  @Inject
  SqlEventLog(PlainSql sql, AuditTrail trail, Sealing sealing, Clock clock) {
    this.sql = sql;
    this.predecessors = new Predecessors(sql);
    this.macs = new HistoryMacs(sealing);
    this.trail = trail;
    this.sealing = sealing;
    this.clock = clock;
  }

  @Override
  public void append(EventEntry entry) {
    var row = row(entry);
    var mac = macs.of(row.canonical());
    try {
      sql.runTogether(statements(entry, row, mac));
    } catch (SqlFailure failed) {
      throw failed.isOfConstraint()
          ? new IllegalStateException("the subject was changed without its lock", failed)
          : failed;
    }
    predecessors.keep(row.subjectKind(), row.subject(), row.sequence(), mac);
    AuditEntry.of(entry).ifPresent(trail::write);
  }

  /** Cut to what the columns hold, or the mac would be of another row than the one that is read. */
  private EventRow row(EventEntry entry) {
    return new EventRow(
        entry.subject().city().code(),
        entry.id(),
        entry.kind().name(),
        entry.subject().value(),
        entry.sequence().number(),
        entry.event().getClass().getSimpleName(),
        entry.event().schema(),
        kindOf(entry.actor()),
        personOf(entry.actor()),
        value(entry.onBehalfOf()),
        entry.occurredAt().truncatedTo(ChronoUnit.MICROS),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        entry.rulebook(),
        entry.cause(),
        entry.caller().trace(),
        EventJson.of(entry.event()),
        previous(entry));
  }

  /** The first event has none; of an order it came along when the order was read under its lock. */
  private byte @Nullable [] previous(EventEntry entry) {
    long number = entry.sequence().number();
    if (number == 1) {
      return null;
    }
    var kind = entry.kind().name();
    var subject = entry.subject();
    var kept = predecessors.find(kind, subject.value(), number - 1);
    return kept != null
        ? kept
        : sql.find(
                PREVIOUS,
                found -> found.getBytes(1),
                subject.city().code(),
                kind,
                subject.value(),
                number)
            .orElse(null);
  }

  private List<Step> statements(EventEntry entry, EventRow row, byte[] mac) {
    var append =
        Step.of(
            APPEND,
            row.city(),
            row.id(),
            row.subjectKind(),
            row.subject(),
            row.sequence(),
            row.type(),
            row.schema(),
            row.actorKind(),
            row.actor(),
            row.onBehalfOf(),
            row.occurredAt(),
            row.recordedAt(),
            row.rulebook(),
            row.cause(),
            row.trace(),
            row.payload(),
            row.previous(),
            mac);
    var request = entry.caller().key();
    if (request == null) {
      return List.of(append);
    }
    var claim = ClaimKey.of(entry.caller().identity(), request.value(), sealing);
    var settle =
        Step.of(
            SETTLE,
            row.subjectKind(),
            row.subject(),
            row.id(),
            row.city(),
            claim.owner(),
            claim.key(),
            ClaimKey.oldestMonth(clock.instant()));
    return List.of(settle, append);
  }

  private static String kindOf(Actor actor) {
    return switch (actor) {
      case Actor.Person _ -> "PERSON";
      case Actor.LinkBearer _ -> "LINK";
      case Actor.Clock _ -> "CLOCK";
      case Actor.Nobody _ -> throw new IllegalStateException("nobody cannot act");
    };
  }

  private static @Nullable UUID personOf(Actor actor) {
    return actor instanceof Actor.Person person ? value(person.id()) : null;
  }

  private static @Nullable UUID value(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}
