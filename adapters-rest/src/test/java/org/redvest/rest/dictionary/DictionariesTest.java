// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class DictionariesTest {

  private static final Path CONTRACT = Path.of("../openapi/redvest.yaml");

  @Test
  void every_constant_has_its_words_in_both_languages_and_no_words_are_without_a_constant() {
    var expected =
        Enumerations.all()
            .flatMap(type ->
                Arrays.stream(type.getEnumConstants())
                    .map(constant -> Enumerations.nameOf(type) + "." + constant.name()))
            .collect(Collectors.toCollection(TreeSet::new));
    for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      var words = Dictionaries.bundle(language);
      assertThat(words.keySet()).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(words.keySet()).allSatisfy(key -> assertThat(words.getString(key)).isNotBlank());
    }
  }

  @Test
  void the_two_languages_are_two() {
    assertThat(new Dictionaries().all().dictionaries())
        .flatExtracting(DictionariesJson.Dictionary::entries)
        .allSatisfy(entry -> {
          assertThat(entry.zh()).as(entry.value()).matches(".*\\p{IsHan}.*");
          assertThat(entry.en()).as(entry.value()).doesNotMatch(".*\\p{IsHan}.*");
        });
  }

  @Test
  void the_order_is_that_of_the_enumeration() {
    var channel =
        new Dictionaries()
            .all().dictionaries().stream()
                .filter(dictionary -> dictionary.name().equals("Channel"))
                .findFirst()
                .orElseThrow();
    assertThat(channel.entries().getFirst())
        .isEqualTo(new DictionariesJson.Entry("ONLINE", 1, "线上自助", "Online"));
    assertThat(channel.entries()).extracting(DictionariesJson.Entry::order).isSorted();
  }

  /** Add the enumeration to {@link Enumerations}, and its words to both bundles. */
  @Test
  void no_enumeration_of_the_contract_is_missing_and_none_is_too_many() throws Exception {
    Object contract = new Yaml().load(Files.readString(CONTRACT));
    var ours = new TreeMap<String, List<String>>();
    new Dictionaries()
        .all()
        .dictionaries()
        .forEach(one ->
            ours.put(
                one.name(), one.entries().stream().map(DictionariesJson.Entry::value).toList()));
    assertThat(ours).isEqualTo(enumerationsOf(contract));
  }

  /** Also those that stand somewhere inside, under the place where they stand. */
  private static Map<String, List<String>> enumerationsOf(Object contract) {
    var found = new TreeMap<String, List<String>>();
    collect(contract, "", found);
    return found;
  }

  private static void collect(Object node, String at, Map<String, List<String>> found) {
    if (node instanceof Map<?, ?> object) {
      if (object.get("enum") instanceof List<?> values) {
        found.put(
            at.replace("/components/schemas/", ""), values.stream().map(String::valueOf).toList());
      }
      object.forEach((name, child) -> collect(child, at + "/" + name, found));
    } else if (node instanceof List<?> array) {
      array.forEach(child -> collect(child, at + "/-", found));
    }
  }
}
