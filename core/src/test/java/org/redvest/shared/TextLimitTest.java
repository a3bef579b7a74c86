// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLimitTest {

  private final TextLimit five = TextLimit.words(5);

  @Test
  void aTextIsTrimmedAndItsLinesEndAlike() {
    assertThat(five.published("　a\r\nb \t")).isEqualTo("a\nb");
    assertThat(five.personal(" 水管 ")).isEqualTo(new Personal("水管"));
  }

  @Test
  void charactersAreCountedNotTheirHalves() {
    assertThat(five.published("𠮷".repeat(5))).hasSize(10);
    Refused.with(SharedRefusal.TEXT_TOO_LONG, () -> five.published("𠮷".repeat(6)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "a\uD842", "\uDFB7a", "a\u001B", "a\u0085b", "a\uFFFE"})
  void whatCannotBeStoredOrReadIsRefused(String wrong) {
    Refused.with(SharedRefusal.TEXT_UNREADABLE, () -> five.published(wrong));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202E", "\u2066a\u2069", "a\u200F", "a\u061Cb", "a\u2028b"})
  void whatShowsOtherWordsThanItHoldsIsRefused(String turned) {
    Refused.with(SharedRefusal.TEXT_UNREADABLE, () -> five.published(turned));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a\u200Bb", "a\uFEFFb", "a\u00ADb", "a\u3164"})
  void aNameHasOneLineAndNothingThatCannotBeSeen(String hidden) {
    Refused.with(SharedRefusal.TEXT_UNREADABLE, () -> TextLimit.line(5).published(hidden));
    assertThat(five.published(hidden)).isEqualTo(hidden);
  }

  @ParameterizedTest
  @ValueSource(strings = {"👨\u200D👩\u200D👧", "❤️", "𠮷"})
  void emojiAndRareCharactersAreWelcomeInBoth(String rare) {
    assertThat(TextLimit.line(5).published(rare)).isEqualTo(five.published(rare)).isEqualTo(rare);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200D", " \u200B ", "\u3164", "\uFE0F"})
  void whatNobodySeesIsNothing(String blank) {
    Refused.with(SharedRefusal.TEXT_EMPTY, () -> five.published(blank));
  }

  @Test
  void nothingIsRefusedWhereSomethingIsNeededAndNullWhereItIsNot() {
    Refused.with(SharedRefusal.TEXT_EMPTY, () -> five.personal(" 　"));
    assertThat(five.personalOrNull(" ")).isNull();
    assertThat(five.publishedOrNull(null)).isNull();
    assertThat(five.publishedOrNull("a")).isEqualTo("a");
  }
}
