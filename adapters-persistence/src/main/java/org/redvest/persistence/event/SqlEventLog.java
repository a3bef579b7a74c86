package org.redvest.persistence.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
import org.redvest.persistence.idempotency.ClaimKey;
import org.redvest.shared.Sealing;

/**
 * Adds to the event table, one message per entry, and one more where it belongs into the audit
 * trail too.
 */
@ApplicationScoped
class SqlEventLog implements EventLog {

  private static final String APPEND =
      """
      insert into event (city, id, subject_kind, subject_id, sequence, type, schema_version,
        actor_kind, actor_id, on_behalf_of, occurred_at, recorded_at, rulebook, cause, trace, payload)
      values (:city, :id, :kind, :subject, :sequence, :type, :schema,
        :actorKind, cast(:actor as uuid), cast(:onBehalfOf as uuid), :occurredAt, :recordedAt,
        cast(:rulebook as text), cast(:cause as uuid), :trace, cast(:payload as jsonb))
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

  private final Session session;
  private final AuditTrail trail;
  private final Sealing sealing;
  private final Clock clock;

  @Inject
  SqlEventLog(Session session, AuditTrail trail, Sealing sealing, Clock clock) {
    this.session = session;
    this.trail = trail;
    this.sealing = sealing;
    this.clock = clock;
  }

  @Override
  public void append(EventEntry entry) {
    try {
      statement(entry)
          .setParameter("city", entry.subject().city().code())
          .setParameter("id", entry.id())
          .setParameter("kind", entry.kind().name())
          .setParameter("subject", entry.subject().value())
          .setParameter("sequence", entry.sequence().number())
          .setParameter("type", entry.event().getClass().getSimpleName())
          .setParameter("schema", entry.event().schema())
          .setParameter("actorKind", kindOf(entry.actor()))
          .setParameter("actor", personOf(entry.actor()), UUID.class)
          .setParameter("onBehalfOf", value(entry.onBehalfOf()), UUID.class)
          .setParameter("occurredAt", entry.occurredAt())
          .setParameter("recordedAt", clock.instant())
          .setParameter("rulebook", entry.rulebook(), String.class)
          .setParameter("cause", entry.cause(), UUID.class)
          .setParameter("trace", entry.caller().trace())
          .setParameter("payload", EventJson.of(entry.event()))
          .executeUpdate();
    } catch (ConstraintViolationException taken) {
      throw new IllegalStateException("the subject was changed without its lock", taken);
    }
    AuditEntry.of(entry).ifPresent(trail::write);
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
