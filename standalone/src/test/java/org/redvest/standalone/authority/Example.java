// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.redvest.standalone.endtoend.Operations;

/**
 * What the contract shows of one operation.
 *
 * @param queries those of its parameters that have an example, by name
 * @param sent the body; missing where there is none
 * @param answer the good one; missing where it has no body
 */
record Example(JsonNode queries, JsonNode sent, JsonNode answer) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** By operationId. */
  static Map<String, Example> ofContract() {
    var all = new TreeMap<String, Example>();
    Operations.described().forEach((id, operation) -> all.put(id, of(operation)));
    return all;
  }

  private static Example of(JsonNode operation) {
    var queries = JsonNodeFactory.instance.objectNode();
    for (var parameter : operation.path("parameters")) {
      if (parameter.has("example") && parameter.path("in").asText().equals("query")) {
        queries.set(parameter.get("name").asText(), parameter.get("example"));
      }
    }
    var good =
        operation.path("responses").properties().stream()
            .filter(response -> response.getKey().startsWith("2"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(MissingNode.getInstance());
    return new Example(queries, shown(operation.path("requestBody")), shown(good));
  }

  private static JsonNode shown(JsonNode message) {
    return StreamSupport.stream(message.path("content").spliterator(), false)
        .map(media -> media.path("example"))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** The attempt, with the example's words and the attempt's subjects. */
  Attempt sentAs(Attempt made, Lending lending) {
    var address = URI.create(made.path());
    var lent = lending.lend(queries, queries(address));
    var body =
        sent.isMissingNode() ? made.body() : lending.lend(sent, JSON.valueToTree(made.body()));
    return made.saying(
        address.getPath() + query(lent),
        body instanceof JsonNode text && text.isTextual() ? text.asText() : body);
  }

  private static JsonNode queries(URI address) {
    var values = JsonNodeFactory.instance.objectNode();
    var query = Objects.requireNonNullElse(address.getRawQuery(), "");
    Arrays.stream(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> values.put(pair[0], URLDecoder.decode(pair[1], UTF_8)));
    return values;
  }

  private static String query(JsonNode values) {
    return values.properties().stream()
        .flatMap(value ->
            (value.getValue().isArray()
                    ? StreamSupport.stream(value.getValue().spliterator(), false)
                    : Stream.of(value.getValue()))
                .map(one -> value.getKey() + "=" + URLEncoder.encode(one.asText(), UTF_8)))
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
  }
}
