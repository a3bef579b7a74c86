// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  private static final String GOOD = "91350100M000100Y43";

  @ParameterizedTest
  @ValueSource(strings = {GOOD, " 91350100m000100y43 ", "９１３５０１００Ｍ０００１００Ｙ４３"})
  void itIsTakenAsPeopleTypeIt(String typed) {
    assertThat(new CreditCode(typed).value()).isEqualTo(GOOD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "91350100M000100Y4",
        "91350100M000100Y431",
        "91350100M000100Y44",
        "91350100I000100Y43",
        "000000000000000000",
        "9135010OM000100Y43"
      })
  void whatCannotBeIsRefused(String wrong) {
    Refused.with(SharedRefusal.CREDIT_CODE_INVALID, () -> new CreditCode(wrong));
  }

  @Test
  void everySingleWrongCharacterShows() {
    for (int at = 0; at < GOOD.length(); at++) {
      for (char wrong : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
        if (wrong != GOOD.charAt(at)) {
          var code = GOOD.substring(0, at) + wrong + GOOD.substring(at + 1);
          Refused.with(SharedRefusal.CREDIT_CODE_INVALID, () -> new CreditCode(code));
        }
      }
    }
  }
}
