// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import io.quarkus.security.AuthenticationFailedException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whom a token names whose signature, audience and times were found good. What the issuer may write
 * in it beyond that is the issuer's: a claim of another kind than the standards give it makes the
 * token one that will never be accepted, whoever signed it.
 *
 * @param grace how far the issuer's clock may be ahead of ours
 */
record VerifiedClaims(JsonWebToken token, Instant now, Duration grace) {

  /**
   * The holder.
   *
   * @throws AuthenticationFailedException where the claims say nothing that could be believed
   */
  TokenHolder holder() {
    var subject = text("sub");
    if (subject == null || subject.isBlank()) {
      // or all whose tokens name nobody would be one person
      throw new AuthenticationFailedException();
    }
    if (instant(token.getIssuedAtTime()).isAfter(now.plus(grace))) {
      throw new AuthenticationFailedException();
    }
    var until = instant(token.getExpirationTime());
    return new TokenHolder(subject, text("azp"), session(until), until);
  }

  /** Of OpenID Connect's sessions (Front-Channel Logout 1.0, section 3); machines have none. */
  private String session(Instant until) {
    return Optional.ofNullable(text("sid"))
        .or(() -> Optional.ofNullable(text("jti")))
        .orElseGet(() -> Long.toString(until.getEpochSecond()));
  }

  private @Nullable String text(String claim) {
    Object value = token.getClaim(claim);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new AuthenticationFailedException();
  }

  private static Instant instant(long seconds) {
    try {
      return Instant.ofEpochSecond(seconds);
    } catch (DateTimeException beyondAllTime) {
      throw new AuthenticationFailedException(beyondAllTime);
    }
  }
}
