// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import org.redvest.standalone.endtoend.Answer;

/** What every answer to a stranger must be. */
public final class Answers {

  private Answers() {}

  /** What is wrong with a refusal's words in this language; empty where nothing is. */
  public static Optional<String> fault(Answer answer, String language) {
    if (answer.status() >= 500) {
      return Optional.of("is a defect");
    }
    if (answer.status() < 400) {
      return Optional.empty();
    }
    if (!answer.headers().firstValue("Content-Type").orElse("").contains("problem+json")) {
      return Optional.of("is no problem document");
    }
    if (answer.code().isEmpty() || answer.json().path("status").asInt() != answer.status()) {
      return Optional.of("has no code, or another status");
    }
    for (var part : List.of("title", "detail", "userMessage")) {
      var words = answer.json().path(part).asText();
      if (words.isBlank() || words.contains("{") || isChinese(words) == language.equals("en")) {
        return Optional.of("has no " + part + " in " + language);
      }
    }
    return Optional.empty();
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }
}
