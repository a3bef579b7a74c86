// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.idempotency;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.RequestKey;
import org.redvest.event.EventEntry;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.IdempotencyRefusal;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.idempotency.out.Claims;
import org.redvest.persistence.access.AccountHashes;
import org.redvest.persistence.access.Links;
import org.redvest.persistence.access.Recognition;
import org.redvest.persistence.access.Rights;
import org.redvest.persistence.shared.Cities;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.PlainSql.Step;
import org.redvest.shared.City;
import org.redvest.shared.Sealing;

/**
 * A claim is one row in each month that its time touches, sent together: so a twin meets it on
 * either side of midnight, and a month can be dropped as a whole. All of it lies in the city of the
 * thing commanded. The unique index makes a twin wait for the transaction that was first; the
 * role's lock_timeout says how long.
 */
@ApplicationScoped
class SqlClaims implements Claims {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** Where those claims lie that concern no city. */
  private static final int NO_CITY = 0;

  private static final String INTO =
      """
      insert into idempotency as held (city, account_hash, key_hash, month, request_mac, claimed_at,
        effect, subject_kind, subject_id)
      """;

  /** A key that is not kept any longer is taken over where it stands. */
  private static final String TAKE =
      """
       on conflict (city, account_hash, key_hash, month) do update
         set request_mac = excluded.request_mac, claimed_at = excluded.claimed_at,
             effect = excluded.effect, subject_kind = excluded.subject_kind,
             subject_id = excluded.subject_id, event_id = null
       where held.claimed_at <= ?
      """;

  private static final String THIS_MONTH =
      INTO + "values (?, ?, ?, ?, ?, ?, ?, cast(? as text), cast(? as uuid))" + TAKE;

  /** Nothing where this month's row is another's: a retry does not prolong what it repeats. */
  private static final String NEXT_MONTH =
      INTO
          + """
          select cast(? as integer), account_hash, key_hash, cast(? as timestamptz), request_mac, claimed_at,
                 effect, subject_kind, subject_id
            from idempotency
           where city = ? and account_hash = ? and key_hash = ? and month = ? and claimed_at = ?
          """
          + TAKE;

  private static final String SETTLE =
      """
      update idempotency
         set effect = ?, subject_kind = cast(? as text), subject_id = cast(? as uuid),
             event_id = coalesce(cast(? as uuid), event_id)
       where city = ? and account_hash = ? and key_hash = ? and month >= ? and claimed_at > ?
      """;

  private static final String FIND =
      """
      select request_mac, effect, subject_kind, subject_id, event_id, claimed_at from idempotency
       where city = ? and account_hash = ? and key_hash = ? and month = ? and claimed_at > ?
      """;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(byte[] mac, Outcome outcome) {}

  private final PlainSql sql;
  private final Links links;
  private final Sealing sealing;

  @Inject
  SqlClaims(PlainSql sql, Sealing sealing) {
    this.sql = sql;
    this.links = new Links(sql, new AccountHashes(sealing));
    this.sealing = sealing;
  }

  @Override
  public Optional<Outcome> claim(
      Caller caller, @Nullable City city, Effect effect, @Nullable Reference about, Instant at) {
    var now = at.truncatedTo(MICROS);
    var request = Objects.requireNonNull(caller.key());
    var key = ClaimKey.of(caller.identity(), request.value(), sealing);
    var taken = take(rows(key, code(city), request, effect, about, now), caller, city, effect, now);
    if (taken.stream().allMatch(rows -> rows == 1)) {
      return Optional.empty();
    }
    // One of two: a replica whose clock is ahead has the key in the next month already. Or the
    // key was there and has just been forgotten. Both are over in a moment.
    var earlier = taken.getFirst() == 0 ? row(key, code(city), now) : Optional.<Row>empty();
    return Optional.of(
        same(request, earlier.orElseThrow(() -> IdempotencyRefusal.REQUEST_IN_PROGRESS.refusal())));
  }

  private List<Step> rows(
      ClaimKey key,
      int city,
      RequestKey request,
      Effect effect,
      @Nullable Reference about,
      Instant now) {
    var month = ClaimKey.month(now);
    var next = ClaimKey.month(now.plus(Outcome.KEPT));
    var forgotten = now.minus(Outcome.KEPT);
    var thisMonth =
        Step.of(
            THIS_MONTH,
            city,
            key.owner(),
            key.key(),
            month,
            sealing.mac(Sealing.Purpose.IDEMPOTENCY, bytes(request)),
            now,
            effect.name(),
            about == null ? null : about.kind().name(),
            about == null ? null : about.id(),
            forgotten);
    return next.equals(month)
        ? List.of(thisMonth)
        : List.of(
            thisMonth,
            Step.of(NEXT_MONTH, city, next, city, key.owner(), key.key(), month, now, forgotten));
  }

  private List<Integer> take(
      List<Step> rows, Caller caller, @Nullable City city, Effect effect, Instant now) {
    try {
      var maker =
          effect == Effect.CREATED
              ? Recognition.of(caller.identity())
              : Optional.<Recognition>empty();
      return city == null || maker.isEmpty()
          ? sql.runTogether(rows)
          : takeWithRights(rows, maker.get(), city, now);
    } catch (RuntimeException failed) {
      if (isTooLong(failed)) {
        throw IdempotencyRefusal.REQUEST_IN_PROGRESS.refusal();
      }
      throw failed;
    }
  }

  /** What whoever makes something needs next comes in the same message. */
  private List<Integer> takeWithRights(List<Step> rows, Recognition maker, City city, Instant now) {
    var answers = sql.runAndAsk(rows, maker.rights(city, now), Rights.Given::of);
    maker.expect(city, answers.found());
    return answers.changed();
  }

  @Override
  public void settle(Caller caller, @Nullable City city, Outcome came) {
    var request = Objects.requireNonNull(caller.key());
    var key = ClaimKey.of(caller.identity(), request.value(), sealing);
    var about = came.reference();
    sql.run(
        SETTLE,
        came.effect().name(),
        about == null ? null : about.kind().name(),
        about == null ? null : about.id(),
        came.event(),
        code(city),
        key.owner(),
        key.key(),
        ClaimKey.oldestMonth(came.at()),
        came.at().minus(Outcome.KEPT));
  }

  @Override
  public Optional<Outcome> find(
      Caller.Identity owner, String key, @Nullable City city, Instant now) {
    var wanted = ClaimKey.of(owner, key, sealing);
    if (city != null) {
      return row(wanted, city.code(), now).map(Row::outcome);
    }
    var own = ownCities(owner);
    return first(wanted, own, now).or(() -> first(wanted, others(own), now)).map(Row::outcome);
  }

  /** One statement for each, until it is found: each asks one city. */
  private Optional<Row> first(ClaimKey key, Collection<Integer> cities, Instant now) {
    return cities.stream().flatMap(city -> row(key, city, now).stream()).findFirst();
  }

  private Set<Integer> ownCities(Caller.Identity owner) {
    var cities = new LinkedHashSet<Integer>();
    if (owner instanceof Caller.SignedIn signedIn) {
      links
          .find(signedIn.account())
          .ifPresent(link -> link.cities().forEach(city -> cities.add(city.code())));
    }
    cities.add(NO_CITY);
    return cities;
  }

  private List<Integer> others(Set<Integer> own) {
    return Cities.all(sql).stream().map(City::code).filter(city -> !own.contains(city)).toList();
  }

  private Optional<Row> row(ClaimKey key, int city, Instant now) {
    return sql.find(
        FIND,
        row -> new Row(row.getBytes(1), outcome(row)),
        city,
        key.owner(),
        key.key(),
        ClaimKey.month(now),
        now.minus(Outcome.KEPT));
  }

  private static Outcome outcome(ResultSet row) throws SQLException {
    var kind = row.getString(3);
    var about =
        kind == null
            ? null
            : new Reference(EventEntry.Kind.valueOf(kind), row.getObject(4, UUID.class));
    return new Outcome(
        Effect.valueOf(row.getString(2)),
        about,
        row.getObject(5, UUID.class),
        row.getObject(6, OffsetDateTime.class).toInstant());
  }

  private Outcome same(RequestKey request, Row earlier) {
    if (!sealing.verify(Sealing.Purpose.IDEMPOTENCY, bytes(request), earlier.mac())) {
      throw IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED.refusal();
    }
    return earlier.outcome();
  }

  private static int code(@Nullable City city) {
    return city == null ? NO_CITY : city.code();
  }

  private static byte[] bytes(RequestKey request) {
    return ("request\n" + request.fingerprint()).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isTooLong(RuntimeException failed) {
    return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause ->
            cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState()));
  }
}
