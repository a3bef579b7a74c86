// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifiedClaimsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final Map<String, Object> GOOD =
      Map.of("sub", "somebody", "iat", NOW.getEpochSecond(), "exp", NOW.getEpochSecond() + 300);

  private record Token(Map<String, Object> claims) implements JsonWebToken {

    @Override
    public String getName() {
      return "";
    }

    @Override
    public Set<String> getClaimNames() {
      return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getClaim(String name) {
      return (T) claims.get(name);
    }
  }

  @Test
  void a_good_token_names_its_holder() {
    var holder = holder("azp", "redvest-app", "sid", "s");
    assertThat(holder.subject()).isEqualTo("somebody");
    assertThat(holder.client()).isEqualTo("redvest-app");
    assertThat(holder.session()).isEqualTo("s");
    assertThat(holder.until()).isEqualTo(NOW.plusSeconds(300));
    assertThat(holder("jti", "j").session()).isEqualTo("j");
  }

  @Test
  void a_claim_of_another_kind_makes_it_no_token() {
    for (var claim : List.of("sub", "azp", "sid", "jti")) {
      refused(claim, true);
      refused(claim, List.of("a"));
      refused(claim, Map.of("a", 1));
    }
    refused("sub", " ");
    refused("azp", 7);
  }

  /** The library that reads times fails by itself. */
  @Test
  void a_time_of_another_kind_makes_it_no_token() {
    for (var claim : List.of("exp", "iat")) {
      for (Object value : List.of(true, List.of("a"), Map.of("a", 1))) {
        assertThatThrownBy(() -> holder(claim, value)).isInstanceOf(RuntimeException.class);
      }
    }
  }

  @Test
  void a_time_beyond_all_times_makes_it_no_token() {
    refused("exp", Long.MAX_VALUE);
    refused("iat", Long.MAX_VALUE);
    refused("iat", Long.MIN_VALUE);
  }

  @Test
  void it_was_issued_by_now_or_a_few_seconds_later() {
    assertThat(holder("iat", NOW.getEpochSecond() + 5).subject()).isEqualTo("somebody");
    refused("iat", NOW.getEpochSecond() + 6);
    refused("iat", NOW.getEpochSecond() + 3_600);
  }

  private static void refused(String claim, Object value) {
    assertThatThrownBy(() -> holder(claim, value))
        .as("%s is %s", claim, value)
        .isInstanceOf(AuthenticationFailedException.class);
  }

  private static TokenHolder holder(Object... more) {
    var claims = new HashMap<>(GOOD);
    for (int i = 0; i < more.length; i += 2) {
      claims.put((String) more[i], more[i + 1]);
    }
    return new VerifiedClaims(new Token(claims), NOW, Duration.ofSeconds(5)).holder();
  }
}
