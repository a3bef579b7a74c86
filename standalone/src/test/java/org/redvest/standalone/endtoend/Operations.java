// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the committed contract offers. */
public final class Operations {

  private Operations() {}

  /** The committed contract's text. */
  public static String contract() {
    return Contract.text();
  }

  /** The operationId of each. */
  public static Set<String> committed() {
    return described().keySet();
  }

  /** What the contract says of each, by operationId. */
  public static Map<String, JsonNode> described() {
    try {
      var all = new TreeMap<String, JsonNode>();
      for (var path : new YAMLMapper().readTree(Contract.text()).path("paths")) {
        for (var operation : path) {
          if (operation.has("operationId")) {
            all.put(operation.get("operationId").asText(), operation);
          }
        }
      }
      return all;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
