// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a token says of its own signature (RFC 7515, section 4.1); empty where it says nothing, or
 * is no token.
 *
 * @param algorithm by which it is signed
 * @param key the name of the key that it is signed with
 */
record TokenHead(Optional<String> algorithm, Optional<String> key) {

  private static final TokenHead NONE = new TokenHead(Optional.empty(), Optional.empty());

  static TokenHead of(String token) {
    try {
      var header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
      var fields = new JsonObject(new String(header, StandardCharsets.UTF_8));
      return new TokenHead(text(fields, "alg"), text(fields, "kid"));
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DecodeException unreadable) {
      return NONE;
    }
  }

  private static Optional<String> text(JsonObject fields, String name) {
    return fields.getValue(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
