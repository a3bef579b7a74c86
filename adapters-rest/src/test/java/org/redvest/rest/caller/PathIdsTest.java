// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.access.PositionId;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.Refusal;

class PathIdsTest {

  private static final String OURS = "01a2008d-7400-8123-9392-feaaaaaaaaaa";

  @Test
  void are_read_as_they_are_written_out() {
    assertThat(PathIds.of(OURS, PositionId::new).value()).hasToString(OURS);
    assertThat(PathIds.filter("parent", OURS)).isEqualTo(UUID.fromString(OURS));
    assertThat(PathIds.filter("parent", null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1-1-1-1-1", "01a2008d-7400-8123-9392-feaaaaaaaaa"})
  void name_nothing_in_a_path_and_are_a_mistake_in_a_query_where_they_have_another_form(
      String text) {
    assertThatThrownBy(() -> PathIds.of(text, PositionId::new)).isInstanceOf(Refusal.class);
    assertThat(
            catchThrowableOfType(MalformedRequest.class, () -> PathIds.filter("parent", text))
                .faults())
        .containsExactly(Fault.of("parent", Fault.Code.NOT_A_UUID));
  }
}
