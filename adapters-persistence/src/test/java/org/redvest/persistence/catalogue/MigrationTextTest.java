// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of all migrations, and a text that breaks each rule. */
class MigrationTextTest {

  static List<Path> migrations() throws IOException, URISyntaxException {
    var folder = MigrationTextTest.class.getResource("/db/migration");
    try (var files = Files.list(Path.of(Objects.requireNonNull(folder).toURI()))) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("migrations")
  void a_migration_keeps_every_rule(Path migration) throws IOException {
    assertThat(statements(Files.readString(migration)))
        .allSatisfy(statement -> assertThat(broken(statement)).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void a_breach_is_caught_by_its_own_rule_and_no_other(MigrationRule rule) {
    assertThat(broken(rule.breach())).containsExactly(rule);
  }

  @Test
  void there_are_migrations_to_read() throws Exception {
    assertThat(migrations()).hasSizeGreaterThan(10);
  }

  private static List<MigrationRule> broken(String statement) {
    return Arrays.stream(MigrationRule.values())
        .filter(rule -> rule.isBrokenBy(statement))
        .toList();
  }

  /** Each statement without comments; what a function does stands in one piece with its head. */
  private static List<String> statements(String text) {
    var plain = text.replaceAll("(?m)--.*$", "");
    return Stream.of(plain.split(";\\s*(?=\\n|$)"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }
}
