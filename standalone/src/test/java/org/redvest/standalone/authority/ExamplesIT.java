// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.standalone.authority.AuthorityTable.Row;
import org.redvest.standalone.authority.Land.Ground;
import org.redvest.standalone.authority.Trial.Scene;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.SandboxTime;

/**
 * Every example of the contract is sent by the first who may, in the first situation of the
 * authority table where anybody may, and done; and what it shows as the answer is there.
 */
class ExamplesIT {

  private static final Map<String, Example> ALL = Example.ofContract();
  private static final Map<String, Trial> TRIALS = new HashMap<>();
  private static final Ground GROUND = Land.settle();

  @BeforeAll
  static void gather() {
    TRIALS.putAll(NetworkTrials.ALL);
    TRIALS.putAll(OrderTrials.ALL);
    TRIALS.putAll(PersonTrials.ALL);
    TRIALS.putAll(TeamTrials.ALL);
  }

  /** Where the first situation is another than what the example shows. */
  private static final Map<String, String> SUBJECTS = Map.of("addPosition", "BELOW");

  /** Whoever does it would be gone from the table. */
  private static final String DELETION = "deleteMe";

  /** Something that can be done, and by whom. */
  private record Situation(Row row, Person by) {}

  static Set<String> operations() {
    return ALL.keySet();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void An_example_is_done(String operation) {
    var example = requireNonNull(ALL.get(operation));
    var situation = isDoneByAnother(operation) ? another(operation) : situation(operation);
    var trial = requireNonNull(TRIALS.get(operation));
    var lending = new Lending(SandboxTime.now().atOffset(ZoneOffset.UTC));
    var attempt = trial.prepare(new Scene(GROUND, situation.row, situation.by));

    var answer = example.sentAs(attempt, lending).by(Api.as(situation.by));

    assertThat(answer.status() / 100)
        .as("%s answered %s", answer.request(), answer.body())
        .isEqualTo(2);
    Recorder.keep(operation, answer.json(), lending);
    assertThat(missing("", example.answer(), answer.json()))
        .as("shown, but not answered")
        .isEmpty();
  }

  private static Situation situation(String operation) {
    return AuthorityTable.read().rows().stream()
        .filter(row -> row.operation().equals(operation))
        .filter(row -> SUBJECTS.getOrDefault(operation, row.subject()).equals(row.subject()))
        .flatMap(row ->
            row.cells().entrySet().stream()
                .filter(cell -> cell.getValue() == Cell.DONE)
                .map(cell -> new Situation(row, People.ofColumn(cell.getKey()))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody may " + operation));
  }

  private static boolean isDoneByAnother(String operation) {
    return operation.equals(DELETION) || Guards.guard(operation);
  }

  /** By somebody of no column, in the first situation. */
  private static Situation another(String operation) {
    var by = operation.equals(DELETION) ? Person.fresh("leaver") : Guards.of(operation, GROUND);
    return AuthorityTable.read().rows().stream()
        .filter(row -> row.operation().equals(operation))
        .map(row -> new Situation(row, by))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The fields of what is shown that the answer has not; of lists the first elements are compared.
   */
  private static List<String> missing(String path, JsonNode shown, JsonNode answered) {
    var missing = new ArrayList<String>();
    if (shown.isObject()) {
      for (var field : shown.properties()) {
        var here = path + "/" + field.getKey();
        var there = answered.path(field.getKey());
        if (there.isMissingNode()) {
          missing.add(here);
        } else {
          missing.addAll(missing(here, field.getValue(), there));
        }
      }
    }
    return missing;
  }

  @Test
  void Nothing_that_is_shown_can_be_left_out() throws Exception {
    var json = new ObjectMapper();
    var shown = json.readTree("{\"a\":{\"b\":1},\"c\":1}");
    var answered = json.readTree("{\"a\":{},\"d\":1}");
    assertThat(missing("", shown, answered)).containsExactly("/a/b", "/c");
  }
}
