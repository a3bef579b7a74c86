// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redvest.shared.Refusal;

/** 错误目录: whatever a request can end with can be looked up. */
class ProblemCatalogueTest {

  private static final Path DOCUMENT = Path.of("../docs/problems.md");

  @Test
  void every_code_of_core_is_in_it() {
    assertThat(ProblemCatalogue.missing(ProblemTextsTest.codesOfCore())).isEmpty();
  }

  /** What a feature would bring that nobody entered. */
  private enum Stray implements Refusal.Code {
    NEVER_ENTERED;

    @Override
    public Refusal.Kind kind() {
      return Refusal.Kind.CONFLICT;
    }
  }

  @Test
  void a_code_that_nobody_entered_is_missed() {
    assertThat(ProblemCatalogue.missing(List.of("FORBIDDEN", Stray.NEVER_ENTERED.name())))
        .containsExactly("NEVER_ENTERED");
  }

  @Test
  void every_status_that_comes_without_a_code_gets_one_that_is_in_it() {
    var statuses =
        ProblemCatalogue.all().stream()
            .collect(toMap(ProblemCatalogue.Entry::code, ProblemCatalogue.Entry::status));
    IntStream.range(400, 600)
        .forEach(status -> assertThat(statuses).containsKey(HttpProblem.codeOf(status)));
    for (int status : new int[] {400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 431, 500, 503}) {
      assertThat(statuses.get(HttpProblem.codeOf(status))).isEqualTo(status);
    }
  }

  @Test
  void no_two_share_an_address() {
    assertThat(ProblemCatalogue.all())
        .extracting(ProblemCatalogue.Entry::slug)
        .doesNotHaveDuplicates();
  }

  /** With {@code -Dredvest.problems=write}, as bin/contract does, it is written instead. */
  @Test
  void the_committed_document_is_what_the_code_says() throws Exception {
    if ("write".equals(System.getProperty("redvest.problems"))) {
      Files.writeString(DOCUMENT, ProblemDocument.text());
    }
    assertThat(Files.readString(DOCUMENT))
        .as("docs/problems.md; run bin/contract and look at the difference")
        .isEqualTo(ProblemDocument.text());
  }

  @Test
  void a_page_has_the_language_asked_for_first_and_leaves_no_blank() {
    var entry = ProblemCatalogue.find("too-many-requests").orElseThrow();
    var page = new ProblemPage(new ProblemTexts());
    var chinese = page.of(entry, Locale.SIMPLIFIED_CHINESE);
    assertThat(chinese)
        .contains("<html lang=\"zh-CN\">", "<h1>请求过于频繁</h1>", "<h2>Too many requests</h2>")
        .contains("<code>TOO_MANY_REQUESTS</code> · HTTP 429")
        .doesNotContain("{");
    assertThat(page.of(entry, Locale.ENGLISH))
        .contains("<html lang=\"en\">", "<h1>Too many requests</h1>", "<h2>请求过于频繁</h2>");
  }

  @Test
  void every_page_fits_its_place_in_the_contract() {
    var page = new ProblemPage(new ProblemTexts());
    assertThat(ProblemCatalogue.all())
        .allSatisfy(
            entry -> assertThat(page.of(entry, Locale.ENGLISH).length()).isLessThan(10_000));
  }
}
