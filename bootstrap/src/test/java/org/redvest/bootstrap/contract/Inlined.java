// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * A contract in which no field refers to its enumeration by {@code allOf}, as those that may be
 * null do: the library does not look at values behind it.
 */
final class Inlined {

  private static final YAMLMapper YAML = new YAMLMapper();

  private Inlined() {}

  static String text(String contract) {
    try {
      var root = YAML.readTree(contract);
      inline(root, root);
      return YAML.writeValueAsString(root);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private static void inline(JsonNode root, JsonNode node) {
    var all = node.path("allOf");
    if (all.size() == 1 && node instanceof ObjectNode field) {
      var meant = root.at(all.path(0).path("$ref").asText().replaceFirst("^#", ""));
      if (meant.has("enum")) {
        field.remove("allOf");
        meant.properties().forEach(part -> field.putIfAbsent(part.getKey(), part.getValue()));
      }
    }
    node.forEach(part -> inline(root, part));
  }
}
