package org.redvest.rest.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The words of every refusal, from one bundle per feature: {@code CODE.title}, {@code CODE.detail}
 * and {@code CODE.toast}. The root bundle is zh-CN; English stands beside it.
 */
@ApplicationScoped
public class ProblemTexts {

  /** The features whose codes have words; a test holds every code of core against them. */
  public static final List<String> BUNDLES =
      List.of("shared", "network", "category", "team", "menu");

  private static final Control ROOT_IS_CHINESE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  /**
   * One of {@code title}, {@code detail}, {@code toast} of a code, with its parameters filled in.
   */
  public String text(String code, String part, Locale language, Map<String, Object> parameters) {
    var words = lookUp(code + "." + part, language);
    for (var parameter : parameters.entrySet()) {
      words = words.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
    }
    return words;
  }

  private static String lookUp(String key, Locale language) {
    for (var bundle : BUNDLES) {
      var texts = ResourceBundle.getBundle("problems." + bundle, language, ROOT_IS_CHINESE);
      if (texts.containsKey(key)) {
        return texts.getString(key);
      }
    }
    throw new MissingResourceException("no words for " + key, "problems", key);
  }
}
