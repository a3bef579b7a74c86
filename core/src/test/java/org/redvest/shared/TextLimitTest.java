package org.redvest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.shared.SharedRefusal.Code;

class TextLimitTest {

  private final TextLimit five = new TextLimit(5);

  @Test
  void aTextIsTrimmedAndItsLinesEndAlike() {
    assertThat(five.published("　a\r\nb \t")).isEqualTo("a\nb");
    assertThat(five.personal(" 水管 ")).isEqualTo(new Personal("水管"));
  }

  @Test
  void charactersAreCountedNotTheirHalves() {
    assertThat(five.published("𠮷".repeat(5))).hasSize(10);
    Refused.with(Code.TEXT_TOO_LONG, () -> five.published("𠮷".repeat(6)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "a\uD842", "\uDFB7a", "a\u001B", "a\u0085b"})
  void whatCannotBeStoredOrReadIsRefused(String wrong) {
    Refused.with(Code.TEXT_UNREADABLE, () -> five.published(wrong));
  }

  @Test
  void nothingIsRefusedWhereSomethingIsNeededAndNullWhereItIsNot() {
    Refused.with(Code.TEXT_EMPTY, () -> five.personal(" 　"));
    assertThat(five.personalOrNull(" ")).isNull();
    assertThat(five.publishedOrNull(null)).isNull();
    assertThat(five.publishedOrNull("a")).isEqualTo("a");
  }
}
