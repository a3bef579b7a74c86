// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes an example of the contract one that can be sent: what it calls by an identifier is another
 * thing in every world, so it is lent from a request that somebody made for this one. Its times are
 * told from one moment, which becomes the present.
 */
final class Lending {

  /** The present of all examples. */
  static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-23T09:00:00+08:00");

  /** What names something of this world, too, or proves that it may be read. */
  private static final Set<String> NAMES =
      Set.of("account", "city", "expires", "signature", "token");

  private final Duration since;
  private final Map<String, String> lent = new HashMap<>();

  Lending(OffsetDateTime now) {
    since = Duration.between(THEN, now);
  }

  /** The example, with the names of this world. */
  JsonNode lend(JsonNode example, JsonNode made) {
    return lend("", example, made);
  }

  /** The value of one field. */
  private JsonNode lend(String field, JsonNode example, JsonNode made) {
    if (example.isObject()) {
      var object = JsonNodeFactory.instance.objectNode();
      example
          .properties()
          .forEach(one ->
              object.set(
                  one.getKey(), lend(one.getKey(), one.getValue(), made.path(one.getKey()))));
      return object;
    }
    if (example.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < example.size(); i++) {
        array.add(lend(field, example.get(i), made.path(i)));
      }
      return array;
    }
    if (example.isNumber() && NAMES.contains(field)) {
      return made;
    }
    return example.isTextual()
        ? JsonNodeFactory.instance.textNode(text(field, example.asText(), made))
        : example;
  }

  private String text(String field, String example, JsonNode made) {
    if (NAMES.contains(field) || isId(example)) {
      if (!made.isTextual()) {
        throw new AssertionError("no trial has a " + field + " for " + example);
      }
      lent.put(made.asText(), example);
      return made.asText();
    }
    try {
      return OffsetDateTime.parse(example).plus(since).toString();
    } catch (DateTimeParseException noTime) {
      return example;
    }
  }

  static boolean isId(String text) {
    try {
      return text.length() == 36 && UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException other) {
      return false;
    }
  }

  /** Names of this world, and what the example called them. */
  Map<String, String> lent() {
    return Map.copyOf(lent);
  }

  Duration since() {
    return since;
  }
}
