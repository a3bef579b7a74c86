// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.shared.Refused;
import org.redvest.shared.SharedRefusal;

class OrderNumberTest {

  private static final OrderNumber SAMPLE = new OrderNumber(320703, LocalDate.of(2026, 11, 22), 42);

  @Test
  void itReadsAsOnTheTelephone() {
    assertThat(SAMPLE.format()).isEqualTo("320703-20261122-00042-0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "320703-20261122-00042-0",
        "3207032026112200042 0",
        "３２０７０３－２０２６１１２２－０００４２－０",
        "320703 — 20261122 – 00042 - 0"
      })
  void itIsTakenAsPeopleTypeIt(String typed) {
    assertThat(OrderNumber.parse(typed)).isEqualTo(SAMPLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "320703-20261122-00042",
        "320703-20261122-0042-3",
        "320703-20261322-00042-7",
        "320703-20261122-00000-0",
        "320703-20261122-99999999999-0",
        "not a number"
      })
  void whatIsNoNumberIsRefused(String wrong) {
    Refused.with(SharedRefusal.NUMBER_INVALID, () -> OrderNumber.parse(wrong));
  }

  @Test
  void everySingleWrongDigitIsRefused() {
    var number = SAMPLE.format();
    for (int at = 0; at < number.length(); at++) {
      for (char wrong = '0'; number.charAt(at) != '-' && wrong <= '9'; wrong++) {
        if (wrong != number.charAt(at)) {
          var typed = number.substring(0, at) + wrong + number.substring(at + 1);
          Refused.with(SharedRefusal.NUMBER_INVALID, () -> OrderNumber.parse(typed));
        }
      }
    }
  }

  @Property
  void whatIsWrittenIsReadAgain(
      @ForAll @IntRange(min = 100_000, max = 999_999) int county,
      @ForAll @IntRange(min = 0, max = 20_000) int days,
      @ForAll @IntRange(min = 1) int running) {
    var number = new OrderNumber(county, LocalDate.of(2026, 1, 1).plusDays(days), running);

    assertThat(OrderNumber.parse(number.format())).isEqualTo(number);
  }
}
