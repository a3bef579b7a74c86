package org.redvest.persistence.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.RequestKey;
import org.redvest.event.EventEntry;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.IdempotencyRefusal;
import org.redvest.idempotency.IdempotencyRefusal.Code;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.idempotency.out.Claims;
import org.redvest.shared.Sealing;

/**
 * A claim is one row in each month that its time touches, made by one statement: so a twin meets it
 * on either side of midnight, and a month can be dropped as a whole. The unique index makes a twin
 * wait for the transaction that was first; the connection's lock_timeout says how long.
 */
@ApplicationScoped
class SqlClaims implements Claims {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** A key that is not kept any longer is taken over where it stands. */
  private static final String TAKE =
      """
       on conflict (account_hash, key_hash, month) do update
         set request_mac = excluded.request_mac, claimed_at = excluded.claimed_at,
             effect = excluded.effect, subject_kind = excluded.subject_kind,
             subject_id = excluded.subject_id, event_id = null
       where held.claimed_at <= :forgotten
      """;

  private static final String COLUMNS =
      " (account_hash, key_hash, month, request_mac, claimed_at, effect, subject_kind, subject_id) ";

  private static final String CLAIM =
      "with this_month as (insert into idempotency as held"
          + COLUMNS
          + """
          values (:owner, :key, :month, :mac, :now, :effect, :kind, :subject)
          """
          + TAKE
          + """
            returning held.*),
          next_month as (insert into idempotency as held
          """
          + COLUMNS
          + """
          select account_hash, key_hash, cast(:next as timestamptz), request_mac, claimed_at, effect,
                 subject_kind, subject_id
            from this_month where cast(:next as timestamptz) > month
          """
          + TAKE
          + """
            returning 1)
          select (select count(*) from this_month) + (select count(*) from next_month)
          """;

  private static final String SETTLE =
      """
      update idempotency set effect = :effect, subject_kind = :kind, subject_id = :subject
       where account_hash = :owner and key_hash = :key and month >= :oldest
         and claimed_at > :forgotten
      """;

  private static final String FIND =
      """
      select request_mac, effect, subject_kind, subject_id, event_id, claimed_at from idempotency
       where account_hash = :owner and key_hash = :key and month = :month
         and claimed_at > :forgotten
      """;

  private final Session session;
  private final Sealing sealing;

  @Inject
  SqlClaims(Session session, Sealing sealing) {
    this.session = session;
    this.sealing = sealing;
  }

  @Override
  public Optional<Outcome> claim(
      Caller caller, Effect effect, @Nullable Reference about, Instant now) {
    var request = Objects.requireNonNull(caller.key());
    var key = ClaimKey.of(caller.identity(), request.value(), sealing);
    var next = ClaimKey.month(now.plus(Outcome.KEPT));
    long wanted = next.equals(ClaimKey.month(now)) ? 1 : 2;
    long taken = take(key, request, next, effect, about, now);
    if (taken == wanted) {
      return Optional.empty();
    }
    // One of two: a replica whose clock is ahead has the key in the next month already. Or the
    // key was there and has just been forgotten. Both are over in a moment.
    var earlier = taken == 0 ? row(key, now) : Optional.<Object[]>empty();
    return Optional.of(same(request, earlier.orElseThrow(() -> refusal(Code.REQUEST_IN_PROGRESS))));
  }

  private long take(
      ClaimKey key,
      RequestKey request,
      Instant next,
      Effect effect,
      @Nullable Reference about,
      Instant now) {
    try {
      return session
          .createNativeQuery(CLAIM, Long.class)
          .setParameter("owner", key.owner())
          .setParameter("key", key.key())
          .setParameter("month", ClaimKey.month(now))
          .setParameter("next", next)
          .setParameter("mac", sealing.mac(Sealing.Purpose.IDEMPOTENCY, bytes(request)))
          .setParameter("now", now)
          .setParameter("forgotten", now.minus(Outcome.KEPT))
          .setParameter("effect", effect.name())
          .setParameter("kind", about == null ? null : about.kind().name(), String.class)
          .setParameter("subject", about == null ? null : about.id(), UUID.class)
          .getSingleResult();
    } catch (RuntimeException failed) {
      if (isTooLong(failed)) {
        throw refusal(Code.REQUEST_IN_PROGRESS);
      }
      throw failed;
    }
  }

  @Override
  public void settle(Caller caller, Effect effect, Reference about, Instant now) {
    var request = Objects.requireNonNull(caller.key());
    var key = ClaimKey.of(caller.identity(), request.value(), sealing);
    session
        .createNativeMutationQuery(SETTLE)
        .setParameter("effect", effect.name())
        .setParameter("kind", about.kind().name())
        .setParameter("subject", about.id())
        .setParameter("owner", key.owner())
        .setParameter("key", key.key())
        .setParameter("oldest", ClaimKey.oldestMonth(now))
        .setParameter("forgotten", now.minus(Outcome.KEPT))
        .executeUpdate();
  }

  @Override
  public Optional<Outcome> find(Caller.Identity owner, String key, Instant now) {
    return row(ClaimKey.of(owner, key, sealing), now).map(SqlClaims::outcome);
  }

  private Optional<Object[]> row(ClaimKey key, Instant now) {
    return session
        .createNativeQuery(FIND, Object[].class)
        .setParameter("owner", key.owner())
        .setParameter("key", key.key())
        .setParameter("month", ClaimKey.month(now))
        .setParameter("forgotten", now.minus(Outcome.KEPT))
        .addScalar("request_mac", byte[].class)
        .addScalar("effect", String.class)
        .addScalar("subject_kind", String.class)
        .addScalar("subject_id", UUID.class)
        .addScalar("event_id", UUID.class)
        .addScalar("claimed_at", Instant.class)
        .uniqueResultOptional();
  }

  private static Outcome outcome(@Nullable Object[] row) {
    var kind = (String) row[2];
    var subject = (UUID) row[3];
    var about =
        kind == null || subject == null
            ? null
            : new Reference(EventEntry.Kind.valueOf(kind), subject);
    return new Outcome(
        Effect.valueOf((String) Objects.requireNonNull(row[1])),
        about,
        (UUID) row[4],
        (Instant) Objects.requireNonNull(row[5]));
  }

  private Outcome same(RequestKey request, @Nullable Object[] earlier) {
    var mac = (byte[]) Objects.requireNonNull(earlier[0]);
    if (!sealing.verify(Sealing.Purpose.IDEMPOTENCY, bytes(request), mac)) {
      throw refusal(Code.IDEMPOTENCY_KEY_REUSED);
    }
    return outcome(earlier);
  }

  private static byte[] bytes(RequestKey request) {
    return ("request\n" + request.fingerprint()).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isTooLong(RuntimeException failed) {
    return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause ->
            cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState()));
  }

  private static IdempotencyRefusal refusal(Code code) {
    return new IdempotencyRefusal(code);
  }
}
