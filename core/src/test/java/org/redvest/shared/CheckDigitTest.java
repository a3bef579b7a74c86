// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CheckDigitTest {

  @Test
  void theStandardsExampleHolds() {
    assertThat(CheckDigit.of("0794")).isEqualTo(5);
    assertThat(CheckDigit.endsWell("07945")).isTrue();
  }

  @Test
  void onlyDecimalDigitsAreChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> CheckDigit.of(""));
    assertThatIllegalArgumentException().isThrownBy(() -> CheckDigit.of("12a"));
    assertThat(CheckDigit.endsWell("7")).isFalse();
  }

  @Property
  void everySingleWrongDigitShows(
      @ForAll @NumericChars @StringLength(min = 1, max = 24) String digits) {
    var right = digits + CheckDigit.of(digits);

    assertThat(CheckDigit.endsWell(right)).isTrue();
    for (int at = 0; at < right.length(); at++) {
      for (char wrong = '0'; wrong <= '9'; wrong++) {
        if (wrong != right.charAt(at)) {
          assertThat(CheckDigit.endsWell(right.substring(0, at) + wrong + right.substring(at + 1)))
              .isFalse();
        }
      }
    }
  }
}
