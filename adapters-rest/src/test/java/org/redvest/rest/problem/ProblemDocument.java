// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The catalogue as {@code docs/problems.md}. */
final class ProblemDocument {

  private static final ProblemTexts TEXTS = new ProblemTexts();

  private ProblemDocument() {}

  static String text() {
    var rows =
        ProblemCatalogue.all().stream()
            .map(entry ->
                "| `%s` | %d | %s | %s |"
                    .formatted(
                        entry.code(),
                        entry.status(),
                        words(entry.code(), Locale.SIMPLIFIED_CHINESE),
                        words(entry.code(), Locale.ENGLISH)))
            .collect(Collectors.joining("\n"));
    return """
    # Problems

    Every `code` that a request can end with (%d), its status, and its words: **title**, detail, and the sentence for people. `{…}` is filled in.
    The `type` is `/problems/` and the code in small letters with hyphens; that address answers with the same as a page, without a token.
    Generated from the code by `bin/contract`; a test fails while the two differ.

    | code | status | 中文 | English |
    |---|---|---|---|
    %s
    """
        .formatted(ProblemCatalogue.all().size(), rows);
  }

  private static String words(String code, Locale language) {
    return "**%s** %s *%s*"
        .formatted(
            TEXTS.text(code, "title", language, Map.of()),
            TEXTS.text(code, "detail", language, Map.of()),
            TEXTS.text(code, "toast", language, Map.of()));
  }
}
