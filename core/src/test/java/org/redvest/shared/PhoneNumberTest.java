// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "13812341234,13812341234",
    "138 1234 1234,13812341234",
    "+86 138-1234-1234,13812341234",
    "008613812341234,13812341234",
    "8613812341234,13812341234",
    "１３８１２３４１２３４,13812341234",
    "051885412345,0518-85412345",
    "(0518)85412345,0518-85412345",
    "0518－8541234,0518-8541234",
    "+86 518 85412345,0518-85412345",
    "+86 (0518) 85412345,0518-85412345",
    "010 6512 3456,010-65123456",
    "021—65123456,021-65123456"
  })
  void itIsTakenAsPeopleTypeIt(String typed, String kept) {
    assertThat(PhoneNumber.of(typed).value().text()).isEqualTo(kept);
    assertThat(PhoneNumber.of(kept).value().text()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12812341234",
        "1381234123",
        "138123412345",
        "85412345",
        "51885412345",
        "0518-15412345",
        "010-6512345",
        "+1 2125551234",
        "1381234123a",
        "١٣٨١٢٣٤١٢٣٤x"
      })
  void whatCannotBeDialledHereIsRefused(String wrong) {
    Refused.with(SharedRefusal.NOT_A_PHONE_NUMBER, () -> PhoneNumber.of(wrong));
  }

  @ParameterizedTest
  @CsvSource({"13812341234,138****1234", "051885412345,0518-****345", "0518-8541234,0518-****234"})
  void maskedItHidesTheMiddle(String number, String masked) {
    assertThat(PhoneNumber.of(number).masked()).isEqualTo(masked);
  }

  @Test
  void itDoesNotPrintItself() {
    assertThat(PhoneNumber.of("13812341234").toString()).doesNotContain("138");
  }
}
