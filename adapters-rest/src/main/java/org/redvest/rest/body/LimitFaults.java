// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.rest.problem.Fault;

/** Which limit a value breaks. */
final class LimitFaults {

  private LimitFaults() {}

  static Fault of(ConstraintViolation<?> violation) {
    var field = FieldPath.of(violation.getPropertyPath());
    return switch (violation.getConstraintDescriptor().getAnnotation()) {
      case NotNull absent -> Fault.required(field);
      case CodePoints text ->
          length(text(violation)) > text.max()
              ? new Fault(field, Fault.Code.TOO_LONG, Map.of("max", text.max()))
              : new Fault(field, Fault.Code.TOO_SHORT, Map.of("min", text.min()));
      case Size list ->
          size(violation) > list.max()
              ? new Fault(field, Fault.Code.TOO_MANY, Map.of("max", list.max()))
              : new Fault(field, Fault.Code.TOO_FEW, Map.of("min", list.min()));
      case Min least -> new Fault(field, Fault.Code.TOO_SMALL, Map.of("min", least.value()));
      case Pattern form -> Fault.wrongForm(field, example(violation));
      case Max most -> new Fault(field, Fault.Code.TOO_BIG, Map.of("max", most.value()));
      default -> throw new IllegalStateException("no fault for a limit of " + field);
    };
  }

  /** The one that the contract shows: people read it, and nobody reads patterns. */
  private static String example(ConstraintViolation<?> violation) {
    var name = "";
    for (var step : violation.getPropertyPath()) {
      name = step.getName();
    }
    try {
      var field = violation.getLeafBean().getClass().getDeclaredField(name);
      return field.getAnnotation(Schema.class).examples()[0];
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException("a limit of no field", impossible);
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String text(ConstraintViolation<?> violation) {
    return (String) Objects.requireNonNull(violation.getInvalidValue());
  }

  private static int size(ConstraintViolation<?> violation) {
    return ((Collection<?>) Objects.requireNonNull(violation.getInvalidValue())).size();
  }
}
