// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of every refusal, from one bundle per feature: {@code CODE.title}, {@code CODE.detail}
 * and {@code CODE.toast}. The root bundle is zh-CN; English stands beside it.
 */
@ApplicationScoped
public class ProblemTexts {

  /** The features whose codes have words; a test holds every code of core against them. */
  public static final List<String> BUNDLES =
      List.of(
          "shared",
          "violation",
          "idempotency",
          "network",
          "person",
          "category",
          "team",
          "menu",
          "file",
          "order");

  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

  private static final Control ROOT_IS_CHINESE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  /**
   * One of {@code title}, {@code detail}, {@code toast} of a code, with its parameters filled in: a
   * value in words where the bundles have any ({@code stage.PLACED}), as it is otherwise.
   */
  public String text(String code, String part, Locale language, Map<String, Object> parameters) {
    return BLANK
        .matcher(lookUp(code + "." + part, language))
        .replaceAll(blank ->
            Matcher.quoteReplacement(filled(blank.group(), blank.group(1), language, parameters)));
  }

  /** All at once, so that braces in a value stay what they are. */
  private static String filled(
      String blank, String name, Locale language, Map<String, Object> parameters) {
    if (!parameters.containsKey(name)) {
      return blank;
    }
    var value = String.valueOf(parameters.get(name));
    return find(name + "." + value, language).orElse(value);
  }

  private static String lookUp(String key, Locale language) {
    return find(key, language)
        .orElseThrow(() -> new MissingResourceException("no words for " + key, "problems", key));
  }

  private static Optional<String> find(String key, Locale language) {
    return BUNDLES.stream()
        .map(bundle -> bundle(bundle, language))
        .filter(texts -> texts.containsKey(key))
        .map(texts -> texts.getString(key))
        .findFirst();
  }

  static ResourceBundle bundle(String feature, Locale language) {
    return ResourceBundle.getBundle("problems." + feature, language, ROOT_IS_CHINESE);
  }
}
