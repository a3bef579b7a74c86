package org.redvest.persistence.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.MutationQuery;
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
      values (:city, :id, :kind, :subject, :sequence, :type, :schema,
        :actorKind, cast(:actor as uuid), cast(:onBehalfOf as uuid), :occurredAt, :recordedAt,
        cast(:rulebook as text), cast(:cause as uuid), :trace, cast(:payload as jsonb),
        cast(:previous as bytea), :mac)
      """;

  /**
   * Before {@link #APPEND}, in the same message: the claim of a named request, which lies in the
   * city of its subject, learns its event.
   */
  private static final String SETTLE =
      """
      update idempotency set subject_kind = :kind, subject_id = :subject, event_id = :id
       where city = :city and account_hash = :owner and key_hash = :key and month >= :oldest
         and event_id is null;
      """;

  private static final String PREVIOUS =
      """
      select mac from event
       where city = :city and subject_kind = :kind and subject_id = :subject and sequence < :sequence
       order by sequence desc limit 1
      """;

  private final Session session;
  private final Predecessors predecessors;
  private final HistoryMacs macs;
  private final AuditTrail trail;
  private final Sealing sealing;
  private final Clock clock;

  @Inject
  SqlEventLog(
      Session session, Predecessors predecessors, AuditTrail trail, Sealing sealing, Clock clock) {
    this.session = session;
    this.predecessors = predecessors;
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
      statement(entry)
          .setParameter("city", row.city())
          .setParameter("id", row.id())
          .setParameter("kind", row.subjectKind())
          .setParameter("subject", row.subject())
          .setParameter("sequence", row.sequence())
          .setParameter("type", row.type())
          .setParameter("schema", row.schema())
          .setParameter("actorKind", row.actorKind())
          .setParameter("actor", row.actor(), UUID.class)
          .setParameter("onBehalfOf", row.onBehalfOf(), UUID.class)
          .setParameter("occurredAt", row.occurredAt())
          .setParameter("recordedAt", row.recordedAt())
          .setParameter("rulebook", row.rulebook(), String.class)
          .setParameter("cause", row.cause(), UUID.class)
          .setParameter("trace", row.trace())
          .setParameter("payload", row.payload())
          .setParameter("previous", row.previous(), byte[].class)
          .setParameter("mac", mac)
          .executeUpdate();
    } catch (ConstraintViolationException taken) {
      throw new IllegalStateException("the subject was changed without its lock", taken);
    }
    predecessors.keep(session, row.subjectKind(), row.subject(), row.sequence(), mac);
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
    var kept = predecessors.find(session, entry.kind().name(), entry.subject().value(), number - 1);
    return kept != null
        ? kept
        : session
            .createNativeQuery(PREVIOUS, byte[].class)
            .setParameter("city", entry.subject().city().code())
            .setParameter("kind", entry.kind().name())
            .setParameter("subject", entry.subject().value())
            .setParameter("sequence", number)
            .uniqueResult();
  }

  private MutationQuery statement(EventEntry entry) {
    var request = entry.caller().key();
    if (request == null) {
      return session.createNativeMutationQuery(APPEND);
    }
    var claim = ClaimKey.of(entry.caller().identity(), request.value(), sealing);
    return session
        .createNativeMutationQuery(SETTLE + APPEND)
        .setParameter("owner", claim.owner())
        .setParameter("key", claim.key())
        .setParameter("oldest", ClaimKey.oldestMonth(clock.instant()));
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
