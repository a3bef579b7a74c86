// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of problem as a page for people: the language that they asked for first, the other below
 * it. Plain text in plain elements, so that it reads the same aloud, enlarged, and without styles.
 */
final class ProblemPage {

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  /** What an answer fills in. */
  private static final Pattern BLANK = Pattern.compile("\\{\\w+}");

  private static final Map<Locale, String> SHOWN =
      Map.of(Locale.SIMPLIFIED_CHINESE, "界面提示", Locale.ENGLISH, "Shown to people");

  private final ProblemTexts texts;

  ProblemPage(ProblemTexts texts) {
    this.texts = texts;
  }

  String of(ProblemCatalogue.Entry entry, Locale first) {
    var sections =
        Stream.concat(
                Stream.of(first), LANGUAGES.stream().filter(language -> !language.equals(first)))
            .map(language -> section(entry, language, language.equals(first) ? "h1" : "h2"))
            .collect(Collectors.joining());
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s · RedVest</title>
    </head>
    <body>
    <main>
    %s<p><code>%s</code> · HTTP %d</p>
    </main>
    </body>
    </html>
    """
        .formatted(
            first.toLanguageTag(),
            words(entry, "title", first),
            sections,
            entry.code(),
            entry.status());
  }

  private String section(ProblemCatalogue.Entry entry, Locale language, String heading) {
    return """
    <section lang="%s">
    <%s>%s</%s>
    <p>%s</p>
    <p>%s: <q>%s</q></p>
    </section>
    """
        .formatted(
            language.toLanguageTag(),
            heading,
            words(entry, "title", language),
            heading,
            words(entry, "detail", language),
            SHOWN.get(language),
            words(entry, "toast", language));
  }

  private String words(ProblemCatalogue.Entry entry, String part, Locale language) {
    var words = texts.text(entry.code(), part, language, Map.of());
    return BLANK
        .matcher(words)
        .replaceAll("…")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
