// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.redvest.standalone.endtoend.Call;

/** The same request about something of another city, in which the caller has no say. */
final class OtherCity {

  private static final Pattern STEP = Pattern.compile("/([a-z-]+)/\\{(\\w+)}");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What kind of thing a field of a body names. */
  private static final Map<String, String> KINDS =
      Map.of(
          "position", "positions",
          "station", "positions",
          "parent", "positions",
          "home", "positions",
          "successor", "positions",
          "positions", "positions",
          "team", "teams",
          "teams", "teams",
          "partOf", "orders",
          "menuItem", "menu-items");

  /** Whoever travels may ask for help there, and found a team there. */
  private static final Set<String> FOR_EVERYBODY = Set.of("placeOrder", "registerTeam");

  private OtherCity() {}

  static List<Spoiled> of(Operation operation, Call good, Map<String, String> ids) {
    var all = new ArrayList<Spoiled>();
    var steps = STEP.matcher(operation.path());
    while (steps.find()) {
      var id = ids.get(steps.group(1));
      if (id != null) {
        var own =
            good.path()
                .split("[/?]", -1)[
                operation.path().substring(0, steps.start(2)).split("/", -1).length - 1];
        all.add(
            new Spoiled(
                "of another city: " + steps.group(1),
                good.to(good.path().replace(own, id)),
                !operation.reads()));
      }
    }
    var body = good.body();
    if (body != null && operation.bodyType().equals("application/json")) {
      fields("", parsed(body), ids)
          .forEach((path, changed) ->
              all.add(
                  new Spoiled(
                      "of another city: " + path,
                      Call.json(good.method(), good.path(), changed),
                      !FOR_EVERYBODY.contains(operation.id()))));
    }
    return all;
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The whole body once for each field that can name something of the other city. */
  private static Map<String, JsonNode> fields(String path, JsonNode root, Map<String, String> ids) {
    var all = new LinkedHashMap<String, JsonNode>();
    if (!(root instanceof ObjectNode object)) {
      return all;
    }
    object
        .properties()
        .forEach(field -> {
          var name = field.getKey();
          var id = ids.get(KINDS.getOrDefault(name, ""));
          if (id != null) {
            var copy = object.deepCopy();
            if (field.getValue() instanceof ArrayNode) {
              copy.putArray(name).add(id);
            } else {
              copy.put(name, id);
            }
            all.put(path + name, copy);
          }
          fields(path + name + ".", field.getValue(), ids)
              .forEach((inner, changed) -> {
                var copy = object.deepCopy();
                copy.set(name, changed);
                all.put(inner, copy);
              });
        });
    return all;
  }
}
