// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private static final Instant ONE = NOON.plus(Duration.ofHours(1));
  private static final int BOUND = 100;

  private final PublishedKeys keys = new PublishedKeys();
  private Instant now = NOON;
  private final VerifiedTokens tokens =
      new VerifiedTokens(keys, () -> now, BOUND, Duration.ofMinutes(5));
  private final SecurityIdentity somebody =
      QuarkusSecurityIdentity.builder()
          .setPrincipal(new TokenHolder("somebody", null, "session", ONE))
          .build();

  @BeforeEach
  void one_key_is_published() {
    publish(key("a", "first"));
  }

  private void publish(JsonObject... published) {
    keys.published(new JsonObject().put("keys", new JsonArray(java.util.List.of(published))));
  }

  private static JsonObject key(String id, String value) {
    return new JsonObject().put("kid", id).put("n", value);
  }

  private void remember(String token) {
    tokens.remember(token, somebody, ONE, keys.named("a").orElseThrow());
  }

  @Test
  void a_token_that_was_verified_is_known() {
    remember("t");
    assertThat(tokens.find("t")).isSameAs(somebody);
    assertThat(tokens.find("u")).isNull();
  }

  @Test
  void it_is_known_until_its_end_and_not_at_it() {
    remember("t");
    now = ONE.minusNanos(1);
    assertThat(tokens.find("t")).isSameAs(somebody);
    now = ONE;
    assertThat(tokens.find("t")).isNull();
    now = NOON;
    assertThat(tokens.find("t")).as("what has ended does not come back").isNull();
  }

  @Test
  void it_goes_when_its_key_is_no_longer_published() {
    remember("t");
    publish(key("b", "second"));
    assertThat(tokens.find("t")).isNull();
  }

  @Test
  void it_stays_when_another_key_joins_its_own() {
    remember("t");
    publish(key("b", "second"), key("a", "first"));
    assertThat(tokens.find("t")).isSameAs(somebody);
  }

  @Test
  void another_key_under_the_same_name_does_not_vouch_for_it() {
    remember("t");
    publish(key("a", "other"));
    assertThat(tokens.find("t")).isNull();
  }

  @Test
  void a_name_given_to_two_keys_vouches_for_nothing() {
    publish(key("a", "first"), key("a", "other"));
    assertThat(keys.named("a")).isEmpty();
  }

  @Test
  void however_many_are_remembered_the_bound_holds() {
    for (var i = 0; i < 100 * BOUND; i++) {
      remember("token " + i);
      assertThat(tokens.size()).isLessThanOrEqualTo(BOUND);
    }
  }

  @Test
  void with_a_bound_of_none_nothing_is_remembered() {
    var forgetful = new VerifiedTokens(keys, () -> now, 0, Duration.ofMinutes(5));
    forgetful.remember("t", somebody, ONE, keys.named("a").orElseThrow());
    assertThat(forgetful.find("t")).isNull();
  }

  @Test
  void the_ceiling_ends_what_the_token_would_let_live() throws InterruptedException {
    var brief = new VerifiedTokens(keys, () -> now, BOUND, Duration.ofMillis(1));
    brief.remember("t", somebody, ONE, keys.named("a").orElseThrow());
    Thread.sleep(5);
    assertThat(brief.find("t")).isNull();
  }
}
