// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.access.RequestKey;
import org.redvest.event.EventEntry;
import org.redvest.idempotency.out.Claims;
import org.redvest.shared.City;
import org.redvest.shared.Refusal;

/** What every keeper of claims must do. */
public abstract class ClaimsContract {

  /** An hour before the end of October. */
  protected static final Instant NOW = Instant.parse("2026-10-31T23:00:00Z");

  protected static final City HERE = new City(320_700);
  protected static final City THERE = new City(321_100);

  private static final Duration MOMENT = Duration.ofNanos(1_000);
  private static final Reference ORDER =
      new Reference(EventEntry.Kind.ORDER, UUID.fromString("01a2008d-7400-8123-9392-feaaaaaaaaaa"));

  protected final Caller resident = named("resident", "key", "a request");

  /** Runs some work in a transaction of its own. */
  protected abstract <T> T within(Function<Claims, T> work);

  protected static Caller named(String account, String key, String request) {
    return new Caller(new Caller.SignedIn(new Account("test", account), false), "0".repeat(32))
        .naming(new RequestKey(key, request));
  }

  protected Optional<Outcome> claim(Caller caller, Instant at) {
    return within(claims -> claims.claim(caller, HERE, Effect.CREATED, null, at));
  }

  private @Nullable Outcome found(Caller caller, Instant at) {
    return this.<Optional<Outcome>>within(claims -> claims.find(caller.identity(), "key", HERE, at))
        .orElse(null);
  }

  @Test
  public void aFreshKeyIsTheCallers() {
    assertThat(claim(resident, NOW)).isEmpty();
  }

  @Test
  public void theSameRequestIsToldWhatItCameTo() {
    claim(resident, NOW);

    assertThat(claim(resident, NOW.plusSeconds(1)))
        .contains(new Outcome(Effect.CREATED, null, null, NOW));
  }

  @Test
  public void whatARequestIsAboutIsKept() {
    within(claims -> claims.claim(resident, HERE, Effect.DONE, ORDER, NOW));

    assertThat(found(resident, NOW)).isEqualTo(new Outcome(Effect.DONE, ORDER, null, NOW));
  }

  @Test
  public void anotherRequestMayNotHaveTheKey() {
    claim(resident, NOW);

    assertRefused(() -> claim(named("resident", "key", "another request"), NOW));
    assertThat(claim(resident, NOW)).isPresent();
  }

  @Test
  public void theSameKeyOfAnotherAccountIsAnotherKey() {
    claim(resident, NOW);

    assertThat(claim(named("neighbour", "key", "another request"), NOW)).isEmpty();
    assertThat(found(named("stranger", "key", ""), NOW)).isNull();
  }

  @Test
  public void theSameKeyInAnotherCityIsAnotherKey() {
    claim(resident, NOW);
    var elsewhere = named("resident", "key", "another request");

    assertThat(
            this.<Optional<Outcome>>within(
                claims -> claims.claim(elsewhere, THERE, Effect.GONE, null, NOW)))
        .isEmpty();

    assertThat(found(resident, NOW)).extracting(Outcome::effect).isEqualTo(Effect.CREATED);
    assertThat(found(THERE)).map(Outcome::effect).contains(Effect.GONE);
  }

  @Test
  public void whatConcernsNoCityIsClaimedInNone() {
    within(claims -> claims.claim(resident, null, Effect.GONE, null, NOW));

    assertThat(found(HERE)).isEmpty();
    assertThat(claim(named("resident", "key", "another request"), NOW)).isEmpty();
    assertRefused(() ->
        within(claims ->
            claims.claim(
                named("resident", "key", "another request"), null, Effect.GONE, null, NOW)));
  }

  @Test
  public void whoDoesNotKnowTheCityAsksForTheKeyAnywhere() {
    within(claims -> claims.claim(resident, null, Effect.GONE, null, NOW));

    assertThat(found(null)).map(Outcome::effect).contains(Effect.GONE);
    assertThat(
            this.<Optional<Outcome>>within(
                claims -> claims.find(resident.identity(), "another key", null, NOW)))
        .isEmpty();
  }

  protected Optional<Outcome> found(@Nullable City city) {
    return within(claims -> claims.find(resident.identity(), "key", city, NOW));
  }

  /** Subjects are only as different as the issuer that gave them. */
  @Test
  public void theSameSubjectOfAnotherIssuerIsAnotherAccount() {
    claim(resident, NOW);
    var elsewhere = new Caller.SignedIn(new Account("elsewhere", "resident"), false);
    var namesake =
        new Caller(elsewhere, "0".repeat(32)).naming(new RequestKey("key", "another request"));

    assertThat(found(namesake, NOW)).isNull();
    assertThat(claim(namesake, NOW)).isEmpty();
  }

  @Test
  public void theBearerOfALinkHasKeysOfHisOwn() {
    var bearer =
        new Caller(new Caller.Link(ORDER.id(), new PersonId(ORDER.id())), "0".repeat(32))
            .naming(new RequestKey("key", "rating"));

    assertThat(claim(bearer, NOW)).isEmpty();
    assertThat(claim(bearer, NOW)).isPresent();
    assertThat(claim(resident, NOW)).isEmpty();
  }

  @Test
  public void aKeyIsKeptFor72HoursAcrossTheEndOfAMonth() {
    claim(resident, NOW);
    var last = NOW.plus(Outcome.KEPT).minus(MOMENT);

    assertThat(claim(resident, NOW.plus(Duration.ofHours(2)))).isPresent();
    assertThat(claim(resident, last)).isPresent();
    assertThat(found(resident, last)).isNotNull();
  }

  @Test
  public void afterThatItIsFree() {
    claim(resident, NOW);
    var later = NOW.plus(Outcome.KEPT);

    assertThat(found(resident, later)).isNull();
    assertThat(claim(named("resident", "key", "another request"), later)).isEmpty();
    assertRefused(() -> claim(resident, later));
  }

  @Test
  public void itIsFreeAgainWithinTheMonth() {
    var early = Instant.parse("2026-10-05T00:00:00Z");
    claim(resident, early);
    var later = early.plus(Outcome.KEPT);

    assertThat(claim(named("resident", "key", "another request"), later)).isEmpty();
    assertThat(found(resident, later)).extracting(Outcome::at).isEqualTo(later);
  }

  @Test
  public void aRetryDoesNotProlongIt() {
    claim(resident, NOW);
    claim(resident, NOW.plus(Duration.ofHours(71)));

    assertThat(claim(resident, NOW.plus(Outcome.KEPT))).isEmpty();
  }

  @Test
  public void whatItCameToIsSaidWithItsEventWhereNoEventOfTheCityDid() {
    var event = UUID.fromString("01a2008d-7400-8123-9392-feaaaaaaaaab");
    within(claims -> {
      claims.claim(resident, null, Effect.GONE, null, NOW);
      claims.settle(resident, null, new Outcome(Effect.GONE, ORDER, event, NOW.plusSeconds(1)));
      return claims;
    });

    assertThat(found(null)).contains(new Outcome(Effect.GONE, ORDER, event, NOW));
  }

  @Test
  public void whatIsSaidAfterTheEventLeavesTheEvent() {
    var event = UUID.fromString("01a2008d-7400-8123-9392-feaaaaaaaaab");
    within(claims -> {
      claims.claim(resident, HERE, Effect.DONE, null, NOW);
      claims.settle(resident, HERE, new Outcome(Effect.DONE, ORDER, event, NOW));
      claims.settle(resident, HERE, new Outcome(Effect.ASKED, ORDER, null, NOW));
      return claims;
    });

    assertThat(found(HERE)).contains(new Outcome(Effect.ASKED, ORDER, event, NOW));
  }

  @Test
  public void aRequestThatMadeNothingSaysWhatWasThere() {
    claim(resident, NOW);
    within(claims -> {
      claims.settle(resident, HERE, new Outcome(Effect.DONE, ORDER, null, NOW));
      return claims;
    });

    for (var at : new Instant[] {NOW, NOW.plus(Duration.ofHours(2))}) {
      assertThat(found(resident, at)).isEqualTo(new Outcome(Effect.DONE, ORDER, null, NOW));
    }
  }

  private static void assertRefused(ThrowingCallable claim) {
    assertThatThrownBy(claim)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo(IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED));
  }
}
