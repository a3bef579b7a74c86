// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "张三",
        "王〇",
        "\uD842\uDFB7田", // 𠮷田, Extension B
        "\uD884\uDF50", // U+31350, Extension H
        "\uE82D某", // a private character of an old register
        "葛\uDB40\uDD00", // with a variation selector
        "O'Brien-Smith Jr.",
        "Нурсултан"
      })
  void itIsKeptAsItIs(String name) {
    assertThat(PersonName.of(name).value().text()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"·", "•", "‧", "∙", "⋅", "·", "⸱", "・", "･", "․", "﹒", "．", " · ", "　・ "})
  void everyLookAlikeOfTheMiddleDotBecomesOne(String dot) {
    assertThat(PersonName.of("迪丽" + dot + "努尔").value().text()).isEqualTo("迪丽·努尔");
  }

  @Test
  void spaceIsTrimmedAndSqueezed() {
    assertThat(PersonName.of(" 张　 三\n").value().text()).isEqualTo("张 三");
  }

  @Test
  void fiftyRareCharactersFitAndFiftyOneDoNot() {
    assertThat(PersonName.of("𠮷".repeat(50)).value().text()).hasSize(100);
    Refused.with(SharedRefusal.NOT_A_NAME, () -> PersonName.of("𠮷".repeat(51)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "·", "123", "张\u0000三", "张\uD842", "张<b>", "张🙂", "张\u202E三"})
  void whatIsNoNameIsRefused(String wrong) {
    Refused.with(SharedRefusal.NOT_A_NAME, () -> PersonName.of(wrong));
  }

  @ParameterizedTest
  @CsvSource({"张三,张**", "欧阳致远,欧**", "𠮷田,𠮷**", "张,**"})
  void maskedItShowsOneCharacterAtMost(String name, String masked) {
    assertThat(PersonName.of(name).masked()).isEqualTo(masked);
  }

  @Test
  void itDoesNotPrintItself() {
    assertThat(PersonName.of("张三").toString()).doesNotContain("张");
  }
}
