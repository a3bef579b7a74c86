// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.redvest.rest.problem.MalformedRequest;

class InstantsTest {

  @Test
  void a_time_is_an_instant_wherever_it_was_written() {
    assertThat(Instants.of("from", OffsetDateTime.parse("2026-11-23T09:00:00+08:00")))
        .isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
    assertThat(Instants.orNull("to", null)).isNull();
  }

  @Test
  void a_time_that_no_database_keeps_is_refused() {
    for (var time : new OffsetDateTime[] {OffsetDateTime.MIN, OffsetDateTime.MAX}) {
      assertThatThrownBy(() -> Instants.of("from", time)).isInstanceOf(MalformedRequest.class);
    }
  }
}
