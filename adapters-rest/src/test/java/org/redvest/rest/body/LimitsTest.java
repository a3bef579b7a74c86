// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@AnalyzeClasses(packages = "org.redvest.rest", importOptions = ImportOption.DoNotIncludeTests.class)
class LimitsTest {

  @ArchTest
  static final ArchRule a_text_is_limited_in_code_points =
      fields()
          .that()
          .areAnnotatedWith(Size.class)
          .should()
          .haveRawType(
              DescribedPredicate.describe(
                  "a collection", type -> type.isAssignableTo(Collection.class)))
          .because("@Size counts halves of rare characters, and LimitFaults tells of lists only");

  @ArchTest
  static final ArchRule a_form_is_shown_by_an_example =
      fields()
          .that()
          .areAnnotatedWith(Pattern.class)
          .should()
          .beAnnotatedWith(
              DescribedPredicate.describe(
                  "@Schema with an example",
                  one ->
                      one.getRawType().isEquivalentTo(Schema.class)
                          && one.as(Schema.class).examples().length > 0))
          .because("whoever sends another form is told by it what is meant");
}
