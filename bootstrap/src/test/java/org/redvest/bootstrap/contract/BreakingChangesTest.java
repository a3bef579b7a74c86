// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The gate, tried with doctored copies of what was released; and the contract as it is now. */
class BreakingChangesTest {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String RELEASED = read("../openapi/released.yaml");

  @Test
  void what_was_released_holds() {
    assertThat(Promise.broken(RELEASED, read("../openapi/redvest.yaml")))
        .as("CONTRIBUTING.md, \"The contract is a promise\", says what to do")
        .isEmpty();
  }

  @Nested
  class Refused_is {

    @Test
    void another_type() {
      assertThat(broken(contract -> field(contract, "Round", "peopleServed").put("type", "string")))
          .singleElement()
          .asString()
          .startsWith("answer, rounds[].peopleServed was integer int32 and is string int32: ")
          .contains("acceptOffer", " more");
    }

    @Test
    void an_answer_without_a_field() {
      assertThat(broken(contract -> properties(contract, "Round").remove("done")))
          .anySatisfy(breach ->
              assertThat(breach)
                  .startsWith("answer, rounds[].done is no longer answered: acceptOffer"));
    }

    @Test
    void a_value_less() {
      assertThat(broken(contract -> values(contract, "Outcome").remove(0)))
          .anySatisfy(breach ->
              assertThat(breach)
                  .startsWith("answer, ending.outcome is never SOLVED now: acceptOffer"));
      assertThat(broken(contract -> values(contract, "RecallReason").remove(0)))
          .singleElement()
          .asString()
          .startsWith("request, reason may not be ")
          .endsWith(" now: recallOrder");
    }

    @Test
    void a_field_more_that_must_be_sent() {
      assertThat(
              broken(contract -> {
                text(properties(contract, "Placement"), "wishes");
                required(contract, "Placement").add("wishes");
              }))
          .containsExactly("request, wishes must be sent now: placeOrder");
    }

    @Test
    void what_the_library_would_let_pass() {
      assertThat(
              broken(contract -> {
                properties(contract, "Placement").remove("risks");
                field(contract, "Order", "number").put("nullable", true);
                values(contract, "StageName").add("FORGOTTEN");
                operation(contract, "/v1/categories", "get")
                    .withArray("/security")
                    .addObject()
                    .putArray("bearer");
                operation(contract, "/v1/orders", "post").put("operationId", "order");
                ((ArrayNode) field(contract, "Problem", "code").get("x-extensible-enum")).remove(0);
              }))
          .anyMatch("request, risks is no longer taken: placeOrder"::equals)
          .anyMatch(breach -> breach.startsWith("answer, number may be null now: acceptOffer"))
          .anyMatch(breach -> breach.startsWith("answer, stage may be FORGOTTEN now"))
          .anyMatch("a token is needed now: listCategories"::equals)
          .anyMatch("the operation operation id has changed: placeOrder"::equals)
          .anyMatch(breach -> breach.startsWith("the problem code "));
    }

    @Test
    void a_field_that_may_be_left_out_of_an_answer() {
      assertThat(broken(contract -> required(contract, "Category").remove(0)))
          .containsExactly("answer,[].code may be left out now: listCategories");
    }

    @Test
    void a_parameter_more_that_must_be_sent() {
      assertThat(
              broken(contract -> {
                parameter(contract, "mood").put("required", false);
                parameter(contract, "weather").put("required", true);
              }))
          .containsExactly("parameter weather must be sent now: listOrders");
    }

    @Test
    void an_operation_an_answer_or_a_parameter_less_and_a_limit_that_is_narrower() {
      assertThat(
              broken(contract -> {
                ((ObjectNode) contract.get("paths")).remove("/v1/me/exports");
                ((ObjectNode) operation(contract, "/v1/orders", "post").get("responses"))
                    .remove("201");
                ((ArrayNode) operation(contract, "/v1/orders", "get").get("parameters")).remove(0);
                field(contract, "Placement", "need").put("maxLength", 10);
              }))
          .contains(
              "POST /v1/me/exports is gone: exportMyData",
              "201 is no longer answered: placeOrder",
              "request, need max length has changed: placeOrder")
          .anyMatch(breach -> breach.matches("parameter \\w+ is no longer taken: listOrders"));
    }
  }

  @Nested
  class Accepted_is {

    @Test
    void what_only_adds() {
      assertThat(
              broken(contract -> {
                text(properties(contract, "Placement"), "wishes");
                text(properties(contract, "Order"), "remark");
                values(contract, "OrderAction").add("SING");
                values(contract, "RecallReason").add("RAIN");
                var paths = (ObjectNode) contract.get("paths");
                var copy = paths.get("/v1/categories").deepCopy();
                ((ObjectNode) copy.get("get")).put("operationId", "listSorts");
                paths.set("/v1/sorts", copy);
              }))
          .isEmpty();
    }
  }

  private static List<String> broken(Consumer<ObjectNode> doctor) {
    try {
      var copy = (ObjectNode) YAML.readTree(RELEASED);
      doctor.accept(copy);
      return Promise.broken(RELEASED, YAML.writeValueAsString(copy));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static ObjectNode schema(ObjectNode contract, String name) {
    return (ObjectNode) contract.at("/components/schemas/" + name);
  }

  private static ObjectNode properties(ObjectNode contract, String schema) {
    return (ObjectNode) schema(contract, schema).get("properties");
  }

  private static ObjectNode field(ObjectNode contract, String schema, String name) {
    return (ObjectNode) properties(contract, schema).get(name);
  }

  private static ArrayNode required(ObjectNode contract, String schema) {
    return (ArrayNode) schema(contract, schema).get("required");
  }

  private static ArrayNode values(ObjectNode contract, String schema) {
    return (ArrayNode) schema(contract, schema).get("enum");
  }

  private static ObjectNode operation(ObjectNode contract, String path, String method) {
    return (ObjectNode) contract.get("paths").get(path).get(method);
  }

  private static ObjectNode parameter(ObjectNode contract, String name) {
    var parameter = operation(contract, "/v1/orders", "get").withArray("/parameters").addObject();
    parameter.put("name", name).put("in", "query");
    parameter.putObject("schema").put("type", "string").put("maxLength", 10);
    return parameter;
  }

  private static void text(ObjectNode properties, String name) {
    properties.putObject(name).put("type", "string").put("maxLength", 10);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
