// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.redvest.standalone.endtoend.Marks;

/**
 * Writes what was answered as the example of the answer, where there is none yet. Only when told
 * to, with {@code -Dredvest.examples=<folder>}: examples are read by people, who look at them
 * first.
 */
final class Recorder {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** As many elements of a list show what it is. */
  private static final int ELEMENTS = 2;

  private static final int FIRST_FREE = 0x20;

  private final Lending lending;
  private final Map<String, String> names;

  private Recorder(Lending lending) {
    this.lending = lending;
    this.names = new HashMap<>(lending.lent());
  }

  static void keep(String operation, JsonNode answered, Lending lending) {
    var folder = System.getProperty("redvest.examples");
    if (folder == null || answered.isMissingNode()) {
      return;
    }
    try {
      var file = Path.of(folder, operation + ".json");
      var example = (ObjectNode) JSON.readTree(Files.readString(file));
      if (!example.has("answer")) {
        example.set("answer", new Recorder(lending).told("", answered));
        Files.writeString(file, JSON.writeValueAsString(example) + "\n");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private JsonNode told(String field, JsonNode value) {
    if (value.isObject()) {
      var object = JsonNodeFactory.instance.objectNode();
      value
          .properties()
          .forEach(one -> object.set(one.getKey(), told(one.getKey(), one.getValue())));
      return object;
    }
    if (value.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < Math.min(value.size(), ELEMENTS); i++) {
        array.add(told(field, value.get(i)));
      }
      return array;
    }
    return value.isTextual() ? JsonNodeFactory.instance.textNode(text(value.asText())) : value;
  }

  private String text(String value) {
    try {
      return Instant.parse(value).minus(lending.since()).truncatedTo(ChronoUnit.SECONDS).toString();
    } catch (DateTimeParseException noTime) {
      return ID.matcher(Marks.without(value)).replaceAll(found -> name(found.group()));
    }
  }

  /** The same for the same thing. */
  private String name(String id) {
    return names.computeIfAbsent(
        id, _ -> "01a2008d-7400-8123-9392-fe%010x".formatted(FIRST_FREE + names.size()));
  }
}
