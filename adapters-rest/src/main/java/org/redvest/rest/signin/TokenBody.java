// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What a token says of whose it is and how long it holds; empty where it says nothing, or is no
 * token. Nothing of it was verified yet.
 *
 * @param until in seconds since 1970
 */
record TokenBody(Optional<String> subject, Optional<Long> until) {

  private static final TokenBody NONE = new TokenBody(Optional.empty(), Optional.empty());

  static TokenBody of(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return NONE;
    }
    try {
      var claims =
          new JsonObject(
              new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
      return new TokenBody(
          claims.getValue("sub") instanceof String subject
              ? Optional.of(subject)
              : Optional.empty(),
          claims.getValue("exp") instanceof Number until
              ? Optional.of(until.longValue())
              : Optional.empty());
    } catch (IllegalArgumentException | DecodeException unreadable) {
      return NONE;
    }
  }

  boolean isOverAt(Instant now) {
    return until.filter(seconds -> seconds < now.getEpochSecond()).isPresent();
  }
}
