// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.standalone.authority.AuthorityTable.Row;
import org.redvest.standalone.authority.Land.Ground;
import org.redvest.standalone.endtoend.Operations;

/** Everybody tries everything: {@code authority.txt} says what must come of it. */
class AuthorityTableIT {

  private static final AuthorityTable TABLE = AuthorityTable.read();
  private static final int HANDS = 4;

  private static final ExecutorService HANDS_AT_WORK = Executors.newFixedThreadPool(HANDS);
  private static final Map<Row, Future<List<String>>> JUDGED = new HashMap<>();

  /**
   * All rows are under way at once, four at a time; each test below waits for its own. Teams are
   * tried on ground of their own: there everybody comes to lead some, which makes a volunteer of
   * him, and volunteers may do what residents may not.
   */
  @BeforeAll
  static void begin() {
    var ground = Land.settle();
    begin(ground, NetworkTrials.ALL);
    begin(ground, OrderTrials.ALL);
    begin(ground, PersonTrials.ALL);
    begin(Land.settle(), TeamTrials.ALL);
  }

  private static void begin(Ground ground, Map<String, Trial> trials) {
    TABLE.rows().stream()
        .filter(row -> trials.containsKey(row.operation()))
        .forEach(row ->
            JUDGED.put(row, HANDS_AT_WORK.submit(() -> Judge.deviations(ground, row, trials))));
  }

  @AfterAll
  static void end() {
    HANDS_AT_WORK.shutdownNow();
  }

  static List<Row> rows() {
    return TABLE.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void Everybody_gets_what_the_table_says(Row row) throws Exception {
    assertThat(requireNonNull(JUDGED.get(row)).get()).isEmpty();
  }

  @Nested
  class The_table {

    @Test
    void has_a_row_for_every_operation_of_the_contract() {
      assertThat(TABLE.missing(Operations.committed())).isEmpty();
    }

    @Test
    void has_no_row_for_an_operation_that_is_gone() {
      assertThat(TABLE.stale(Operations.committed())).isEmpty();
    }

    @Test
    void misses_an_operation_that_nobody_thought_of() {
      assertThat(TABLE.missing(Set.of("readOrder", "readMinds"))).containsExactly("readMinds");
      assertThat(TABLE.stale(Set.of("readOrder")))
          .contains("placeOrder")
          .doesNotContain("readOrder");
    }

    @Test
    void says_why_there_is_no_such_pair() {
      var head = "operation subject relation nobody why\n";
      assertThat(AuthorityTable.parse(head + "a B own - because").rows()).hasSize(1);
      assertThatThrownBy(() -> AuthorityTable.parse(head + "a B own -"))
          .hasMessageContaining("does not say why");
    }
  }
}
