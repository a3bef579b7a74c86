// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * How long a text may be, in code points: a rare character counts once, as in JSON Schema, where
 * {@code @Size} would count its two halves. In a request it is checked; an answer promises it.
 */
@Documented
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = CodePoints.Check.class)
public @interface CodePoints {

  int min() default 1;

  int max();

  String message() default "{min}..{max}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Counts; an absent text is somebody else's question. */
  class Check implements ConstraintValidator<CodePoints, String> {

    private int min;
    private int max;

    @Override
    public void initialize(CodePoints limits) {
      min = limits.min();
      max = limits.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      int length = text.codePointCount(0, text.length());
      return length >= min && length <= max;
    }
  }
}
