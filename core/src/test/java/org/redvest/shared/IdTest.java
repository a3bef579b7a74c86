// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IdTest {

  private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

  private record Sample(UUID value) implements Id {}

  @Test
  void theLayoutIsTheDesigns() {
    assertThat(Id.compose(AT, 320703, 0x123, 0x2AAAAAAAAAAL))
        .isEqualTo(UUID.fromString("01a2008d-7400-8123-9392-feaaaaaaaaaa"));
  }

  @Test
  void aPartThatDoesNotFitIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Id.compose(AT, 1 << 20, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Id.compose(AT, 320703, 1 << 12, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Id.compose(AT, 320703, 0, 1L << 42));
  }

  @Test
  void anotherVersionIsNotRouted() {
    assertThat(Id.isRouted(UUID.fromString("01a2008d-7400-4123-9392-feaaaaaaaaaa"))).isFalse();
    assertThat(Id.isRouted(Id.compose(AT, 99_999, 0, 0))).isFalse();
  }

  @Property
  void theCodeComesBackAndTheCityFollows(
      @ForAll @IntRange(min = 100_000, max = 999_999) int code,
      @ForAll @IntRange(max = 0xFFF) int head,
      @ForAll @LongRange(max = Id.TAIL_LIMIT - 1) long tail) {
    var id = new Sample(Id.compose(AT, code, head, tail));

    assertThat(Id.isRouted(id.value())).isTrue();
    assertThat(id.code()).isEqualTo(code);
    assertThat(id.city().code()).isEqualTo(code / 100 * 100);
  }
}
