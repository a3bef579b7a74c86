// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whoever needs a token and has none is told so, whatever else is wrong with what he sends. */
class SignedInFirstIT {

  private static final String NONSENSE = "?city=0&limit=x&cursor=x&nonsense=&order=x&team=x&open=x";

  @Test
  void every_operation_that_needs_a_token_asks_for_it_before_it_reads_anything()
      throws IOException {
    var deviations = new ArrayList<String>();
    int asked = 0;
    var paths = new YAMLMapper().readTree(Contract.text()).path("paths");
    for (var path : paths.properties()) {
      for (var operation : path.getValue().properties()) {
        if (needsToken(operation.getValue())) {
          asked++;
          var call = call(operation.getKey(), path.getKey(), operation.getValue());
          var answer = Api.asNobody().badly().with("If-Match", "x").send(call);
          if (answer.status() != 401) {
            deviations.add(call.method() + " " + call.path() + ": " + answer.status());
          }
        }
      }
    }
    assertThat(deviations).isEmpty();
    assertThat(asked).isGreaterThan(40);
  }

  private static Call call(String method, String path, JsonNode operation) {
    var there = path.replaceAll("\\{[^}]*}", "no-id") + NONSENSE;
    if (method.equals("get")) {
      return Call.get(there);
    }
    var types = operation.path("requestBody").path("content").fieldNames();
    var type = types.hasNext() ? types.next() : "application/json";
    return new Call(
        method.toUpperCase(Locale.ROOT),
        there,
        java.util.Map.of("Content-Type", type),
        new byte[] {'{'});
  }

  /** Where it is optional, no token is one of the choices. */
  private static boolean needsToken(JsonNode operation) {
    var choices = operation.path("security");
    if (choices.isEmpty()) {
      return false;
    }
    for (var choice : choices) {
      if (choice.isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
