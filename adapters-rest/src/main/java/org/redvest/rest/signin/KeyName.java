package org.redvest.rest.signin;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The key that a token says it is signed with (RFC 7515, 4.1.4). */
final class KeyName {

  private KeyName() {}

  /** Empty where it says none, or is no token. */
  static Optional<String> of(String token) {
    try {
      var header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
      var fields = new JsonObject(new String(header, StandardCharsets.UTF_8));
      return fields.getValue("kid") instanceof String name ? Optional.of(name) : Optional.empty();
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DecodeException unreadable) {
      return Optional.empty();
    }
  }
}
