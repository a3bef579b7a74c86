// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redvest.order.StageName;
import org.redvest.shared.Refusal;

class ProblemTextsTest {

  private static final List<String> PARTS = List.of("title", "detail", "toast");
  private static final int LONGEST_TOAST = 30;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private static final Set<String> OF_HTTP =
      Arrays.stream(HttpProblem.values()).map(HttpProblem::name).collect(Collectors.toSet());

  private static final List<String> OF_CORE = codesOfCore();

  private final Map<String, String> chinese = texts("");
  private final Map<String, String> english = texts("_en");

  @Test
  void core_has_codes_and_no_two_features_share_one() {
    assertThat(OF_CORE)
        .contains("ORDER_WRONG_STAGE", "STALE_VERSION")
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(OF_HTTP);
  }

  @Test
  void every_code_has_its_words_in_both_languages_and_no_words_are_without_a_code() {
    var expected =
        Stream.concat(OF_CORE.stream(), OF_HTTP.stream())
            .flatMap(code -> PARTS.stream().map(part -> code + "." + part))
            .collect(Collectors.toSet());
    assertThat(ofCodes(chinese)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(ofCodes(english)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(Stream.concat(chinese.values().stream(), english.values().stream()))
        .noneMatch(String::isBlank);
  }

  @Test
  void every_fault_of_a_field_has_its_words_in_both_languages() {
    var expected =
        Stream.concat(
                Arrays.stream(Fault.Code.values()).map(code -> "VIOLATION." + code),
                Arrays.stream(Fault.Type.values()).map(type -> "type." + type))
            .toList();
    assertThat(chinese.keySet()).containsAll(expected);
    assertThat(english.keySet()).containsAll(expected);
  }

  @Test
  void a_toast_fits_on_a_phone() {
    assertThat(chinese)
        .allSatisfy((key, words) ->
            assertThat(!key.endsWith(".toast") || length(words) <= LONGEST_TOAST).as(key).isTrue());
  }

  @Test
  void both_languages_leave_the_same_blanks_and_nobody_leaves_one_in_a_title() {
    assertThat(chinese)
        .allSatisfy((key, words) -> {
          assertThat(blanks(words)).as(key).isEqualTo(blanks(english.getOrDefault(key, "")));
          assertThat(key.endsWith(".title") && !blanks(words).isEmpty()).as(key).isFalse();
        });
  }

  @Test
  void a_stage_is_named_in_words() {
    var words =
        new ProblemTexts()
            .text(
                "ORDER_WRONG_STAGE",
                "toast",
                Locale.SIMPLIFIED_CHINESE,
                Map.of("stage", "TAKEN", "action", "VERIFY"));
    assertThat(words).isEqualTo("诉求已接单，不能这样操作");
    assertThat(chinese.keySet())
        .containsAll(Arrays.stream(StageName.values()).map(stage -> "stage." + stage).toList());
  }

  @Test
  void braces_in_a_value_are_no_blank() {
    var words =
        new ProblemTexts()
            .text(
                "ORDER_WRONG_STAGE",
                "toast",
                Locale.ENGLISH,
                Map.of("stage", "{action}$1", "action", "VERIFY"));
    assertThat(words).contains("{action}$1");
  }

  private static Set<String> ofCodes(Map<String, String> texts) {
    return texts.keySet().stream()
        .filter(key -> PARTS.contains(key.substring(key.indexOf('.') + 1)))
        .collect(Collectors.toSet());
  }

  private static Set<String> blanks(String words) {
    return PLACEHOLDER
        .matcher(words)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int length(String words) {
    return words.codePointCount(0, words.length());
  }

  static List<String> codesOfCore() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.redvest")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.Code.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(code -> ((Refusal.Code) code).name())
            .toList();
  }

  private static Map<String, String> texts(String language) {
    var all = new TreeMap<String, String>();
    for (var feature : ProblemTexts.BUNDLES) {
      var file = "/problems/" + feature + language + ".properties";
      var texts = new Properties();
      try (var in =
          new InputStreamReader(
              Objects.requireNonNull(ProblemTexts.class.getResourceAsStream(file), file),
              StandardCharsets.UTF_8)) {
        texts.load(in);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
    }
    return all;
  }
}
