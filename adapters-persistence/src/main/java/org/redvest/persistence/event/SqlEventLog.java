package org.redvest.persistence.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.PersonId;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditTrail;
import org.redvest.event.EventEntry;
import org.redvest.event.EventLog;

/**
 * Adds to the event table, one statement per entry, and one more where it belongs into the audit
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

  private final Session session;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  SqlEventLog(Session session, AuditTrail trail, Clock clock) {
    this.session = session;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public void append(EventEntry entry) {
    try {
      session
          .createNativeMutationQuery(APPEND)
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
          .setParameter("trace", entry.trace())
          .setParameter("payload", EventJson.of(entry.event()))
          .executeUpdate();
    } catch (ConstraintViolationException taken) {
      throw new IllegalStateException("the subject was changed without its lock", taken);
    }
    AuditEntry.of(entry).ifPresent(trail::write);
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
