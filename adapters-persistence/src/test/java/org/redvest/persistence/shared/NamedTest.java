// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NamedTest {

  private static final Named STATEMENT =
      Named.of("select null::uuid from team where city = :city and id > :after or city = :city");

  @Test
  void each_place_of_a_name_is_a_parameter() {
    var step = STATEMENT.with("after", null, "city", 320_700);

    assertThat(step.sql())
        .isEqualTo("select null::uuid from team where city = ? and id > ? or city = ?");
    assertThat(step.parameters()).isEqualTo(Arrays.asList(320_700, null, 320_700));
  }

  @Test
  void a_name_without_a_value_is_a_mistake() {
    assertThatThrownBy(() -> STATEMENT.with("city", 320_700))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
