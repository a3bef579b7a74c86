// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.out.Accounts;
import org.redvest.idempotency.ClaimsContract;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.IdempotencyRefusal;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.out.Claims;
import org.redvest.persistence.TestPostgres;
import org.redvest.persistence.TestSessions;
import org.redvest.persistence.access.TestActors;
import org.redvest.persistence.sealing.TestSealing;
import org.redvest.shared.CountedIds;
import org.redvest.shared.Refusal;
import org.redvest.shared.Sealing;
import org.redvest.shared.SettableClock;

class SqlClaimsTest extends ClaimsContract {

  private static final TestPostgres.Database DATABASE = TestPostgres.migrated();
  private static final TestSessions SESSIONS = new TestSessions(DATABASE);
  private static final Sealing SEALING = TestSealing.intl();

  @BeforeEach
  void forgetAll() {
    SESSIONS.clear("idempotency", "sign_in_link", "person_account", "known_person");
  }

  @Override
  protected <T> T within(Function<Claims, T> work) {
    return SESSIONS.within(session -> work.apply(claims(session)));
  }

  private static Claims claims(Session session) {
    return new SqlClaims(TestSessions.sql(session), SEALING);
  }

  @Test
  void aFreshClaimIsOneMessage() {
    claim(resident, NOW);

    assertThat(SESSIONS.takeStatements()).hasSize(1);
  }

  @Test
  void whatWhoeverMakesSomethingNeedsNextComesWithHisClaim() {
    var account = ((Caller.SignedIn) resident.identity()).account();
    SESSIONS.within(session -> {
      accounts(session).link(account, HERE);
      return true;
    });
    SESSIONS.takeStatements();
    var clock = new SettableClock(NOW);

    var maker =
        SESSIONS
            .within(SqlClaimsTest::accounts)
            .recognising(
                resident,
                () ->
                    SESSIONS.within(session -> {
                      claims(session).claim(resident, HERE, Effect.CREATED, null, NOW);
                      return TestActors.on(session, SEALING, new CountedIds(clock), clock)
                          .acting(resident, HERE, NOW);
                    }));

    assertThat(((Actor.Person) maker).id()).isNotNull();
    assertThat(SESSIONS.takeStatements()).hasSize(1);
    assertThat(months()).hasSize(2);
  }

  private static Accounts accounts(Session session) {
    var clock = new SettableClock(NOW);
    return TestActors.accounts(
        DATABASE.dataSource(), session, SEALING, new CountedIds(clock), clock);
  }

  @Test
  void whoDoesNotKnowTheCityFindsItInOneWhereHeIsNotKnown() {
    SESSIONS.within(session ->
        session
            .createNativeMutationQuery(
                """
                insert into position (id, city, division_code, level, name, lineage, status, version)
                select id, 321100, '321100', 'CITY', '镇江市', array[id], 'ACTIVE', 1
                  from cast('01a2008d-7400-8123-9392-feaaaaaaaaac' as uuid) id
                """)
            .executeUpdate());
    within(claims -> claims.claim(resident, THERE, Effect.DONE, null, NOW));

    assertThat(found(HERE)).isEmpty();
    assertThat(found(null)).map(Outcome::effect).contains(Effect.DONE);
  }

  @Test
  void aClaimHasARowInEachMonthThatItTouches() {
    claim(resident, NOW);

    assertThat(months()).containsExactly("2026-10", "2026-11");
  }

  @Test
  void aRetryNearTheMonthsEndAddsNoRow() {
    claim(resident, NOW.minus(Outcome.KEPT).plusSeconds(1_800));
    claim(resident, NOW);

    assertThat(months()).containsExactly("2026-10");
  }

  @Test
  void aClaimThatIsRolledBackNeverWas() {
    assertThatThrownBy(() ->
            within(claims -> {
              claims.claim(resident, HERE, Effect.CREATED, null, NOW);
              throw new IllegalStateException("refused");
            }))
        .hasMessage("refused");

    assertThat(claim(named("resident", "key", "another request"), NOW)).isEmpty();
  }

  @Test
  void aTwinWaitsForTheFirstAndIsToldWhatItCameTo() throws Exception {
    var claimed = new CountDownLatch(1);
    try (var threads = Executors.newSingleThreadExecutor()) {
      var twin =
          threads.submit(() -> {
            claimed.await();
            return claim(resident, NOW);
          });
      within(claims -> {
        claims.claim(resident, HERE, Effect.CREATED, null, NOW);
        claimed.countDown();
        awaitWaiter();
        return claims;
      });

      assertThat(twin.get()).isPresent();
    }
  }

  @Test
  void aTwinThatWaitedTooLongIsToldToComeAgain() {
    within(claims -> {
      claims.claim(resident, HERE, Effect.CREATED, null, NOW);
      assertThatThrownBy(() -> impatiently(resident))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.code()).isEqualTo(IdempotencyRefusal.REQUEST_IN_PROGRESS);
                assertThat(refusal.parameters()).containsEntry("retryAfterSeconds", 1);
              });
      return claims;
    });
  }

  private static Optional<Outcome> impatiently(Caller caller) {
    return SESSIONS.within(session -> {
      session.createNativeMutationQuery("set local lock_timeout = '50ms'").executeUpdate();
      return claims(session).claim(caller, HERE, Effect.CREATED, null, NOW);
    });
  }

  /** Whoever waits for a row waits for the transaction that made it. */
  private static void awaitWaiter() {
    var waiting = "select count(*) from pg_locks where not granted";
    long waiters = 0;
    while (waiters == 0) {
      waiters =
          SESSIONS.within(
              session -> session.createNativeQuery(waiting, Long.class).getSingleResult());
    }
  }

  private static List<String> months() {
    return SESSIONS.within(session ->
        session
            .createNativeQuery(
                "select to_char(month at time zone 'UTC', 'YYYY-MM') from idempotency order by month",
                String.class)
            .getResultList());
  }
}
