// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.access.RequestKey;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.out.Claims;
import org.redvest.persistence.ServedDatabase;
import org.redvest.persistence.TestSessions;
import org.redvest.persistence.sealing.TestSealing;
import org.redvest.shared.City;
import org.redvest.shared.Sealing;

/** Months of keys come and go under keys that are still kept, as the role that serves. */
class ForgottenMonthsTest {

  private static final ServedDatabase DATABASE = ServedDatabase.create();
  private static final TestSessions SERVICE = new TestSessions(DATABASE.service());
  private static final Sealing SEALING = TestSealing.intl();

  private static final Instant EVENING = Instant.parse("2031-10-31T23:00:00Z");

  private final Caller resident =
      new Caller(new Caller.SignedIn(new Account("test", "resident"), false), "1".repeat(32))
          .naming(new RequestKey("key", "a request"));

  @BeforeEach
  void believeTheService() throws SQLException {
    ServedDatabase.execute(
        DATABASE.superuser(),
        "do $$ begin execute 'alter database ' || current_database()"
            + " || ' set redvest.clock_moves = on'; end $$");
    ServedDatabase.execute(DATABASE.superuser(), "delete from idempotency");
  }

  private static <T> T within(Function<Claims, T> work) {
    return SERVICE.within(session -> work.apply(new SqlClaims(TestSessions.sql(session), SEALING)));
  }

  private boolean isFirst(Instant at) {
    return within(
        claims -> claims.claim(resident, new City(320_700), Effect.DONE, null, at).isEmpty());
  }

  private static void runAt(Instant instant) throws SQLException {
    ServedDatabase.execute(
        DATABASE.service(), "select run_retention('idempotency', '%s')".formatted(instant));
  }

  private static List<String> rows() throws SQLException {
    return ServedDatabase.lines(
        DATABASE.superuser(), "select tableoid::regclass::text from idempotency order by 1");
  }

  @Test
  void aKeyIsKnownForItsThreeDaysThoughItsFirstMonthIsDropped() throws SQLException {
    runAt(EVENING);
    assertThat(isFirst(EVENING)).isTrue();
    assertThat(rows()).containsExactly("idempotency_2031_10", "idempotency_2031_11");

    runAt(Instant.parse("2031-11-04T00:00:00Z"));

    assertThat(rows()).containsExactly("idempotency_2031_11");
    assertThat(isFirst(EVENING.plus(Outcome.KEPT).minusSeconds(1))).isFalse();
    assertThat(isFirst(EVENING.plus(Outcome.KEPT))).isTrue();
  }

  @Test
  void noMonthIsDroppedAsLongAsOneOfItsKeysIsKept() throws SQLException {
    runAt(EVENING);
    isFirst(EVENING);

    runAt(Instant.parse("2031-11-03T23:59:59Z"));

    assertThat(rows()).containsExactly("idempotency_2031_10", "idempotency_2031_11");
  }

  @Test
  void aKeyThatCameBeforeItsMonthIsKnownAfterwards() throws SQLException {
    var far = Instant.parse("2035-05-15T12:00:00Z");
    assertThat(isFirst(far)).isTrue();
    assertThat(rows()).containsExactly("idempotency_default");

    runAt(far.plus(Duration.ofMinutes(1)));

    assertThat(rows()).containsExactly("idempotency_2035_05");
    assertThat(isFirst(far.plus(Duration.ofHours(1)))).isFalse();
  }
}
