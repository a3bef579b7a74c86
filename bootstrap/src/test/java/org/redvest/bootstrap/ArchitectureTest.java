// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule on the whole product, on a class that breaks it, and on nothing at all. */
class ArchitectureTest {

  private static final String PRODUCT = "org.redvest";
  private static final String VIOLATIONS = "org.redvest.bootstrap.violations";

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(PRODUCT);
  private static final JavaClasses VIOLATING = new ClassFileImporter().importPackages(VIOLATIONS);

  @ParameterizedTest
  @EnumSource
  void theProductKeeps(ArchitectureRule rule) {
    rule.below(PRODUCT).check(PRODUCTION);
  }

  @ParameterizedTest
  @EnumSource
  void aViolationIsFlaggedBy(ArchitectureRule rule) {
    var report = rule.below(VIOLATIONS).evaluate(VIOLATING).getFailureReport();

    assertThat(report.getDetails()).anyMatch(line -> line.contains(rule.violator().getName()));
  }

  @ParameterizedTest
  @EnumSource
  void nothingToLookAtFails(ArchitectureRule rule) {
    var nothing = new ClassFileImporter().importClasses();

    assertThatThrownBy(() -> rule.below(PRODUCT).check(nothing)).isInstanceOf(AssertionError.class);
  }

  @Test
  void everyFeatureOfTheOrderExists() {
    var layout = new Layout(PRODUCT);
    var found = new TreeSet<String>();
    PRODUCTION.forEach(type -> layout.feature(type).ifPresent(found::add));

    assertThat(found).containsExactlyInAnyOrderElementsOf(Layout.FEATURES);
  }
}
