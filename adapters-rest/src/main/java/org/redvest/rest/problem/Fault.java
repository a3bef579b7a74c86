// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that is wrong with the input, before it has words.
 *
 * @param field its path in JSON terms, as in {@code hours[2].from}; empty for the whole body
 * @param parameters what the words need: limits and possible values, never the value given, which
 *     may be personal
 */
public record Fault(String field, Code code, Map<String, Object> parameters) {

  /** Stable names of what can be wrong; the words are {@code VIOLATION.*} of the bundles. */
  public enum Code {
    // the body as a whole
    NOT_JSON,
    DUPLICATE_KEY,
    UNKNOWN_FIELD,

    // any value
    REQUIRED,
    WRONG_TYPE,
    WRONG_FORM,
    UNKNOWN_VALUE,
    NOT_TOGETHER,

    // texts
    TOO_SHORT,
    TOO_LONG,
    UNREADABLE,

    // lists
    TOO_FEW,
    TOO_MANY,

    // numbers and times
    TOO_SMALL,
    TOO_BIG,
    OUT_OF_RANGE,
    NOT_A_TIME,
    NOT_A_TIME_OF_DAY,

    // identifiers
    NOT_A_UUID,
    NOT_AN_ID
  }

  /** What a value should have been, for {@link Code#WRONG_TYPE}. */
  public enum Type {
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN,
    LIST,
    OBJECT
  }

  public Fault {
    parameters = Map.copyOf(parameters);
  }

  public static Fault of(String field, Code code) {
    return new Fault(field, code, Map.of());
  }

  public static Fault required(String field) {
    return of(field, Code.REQUIRED);
  }

  public static Fault wrongType(String field, Type type) {
    return new Fault(field, Code.WRONG_TYPE, Map.of("type", type));
  }

  public static Fault wrongForm(String field, String example) {
    return new Fault(field, Code.WRONG_FORM, Map.of("example", example));
  }

  public static Fault outOfRange(String field, long least, long most) {
    return new Fault(field, Code.OUT_OF_RANGE, Map.of("min", least, "max", most));
  }

  /** What would be passed over beside the other. */
  public static Fault notTogether(String field, String other) {
    return new Fault(field, Code.NOT_TOGETHER, Map.of("other", other));
  }

  /** A value that is none of these. */
  public static Fault unknownValue(String field, Collection<?> known) {
    var values = known.stream().map(Object::toString).collect(Collectors.joining(", "));
    return new Fault(field, Code.UNKNOWN_VALUE, Map.of("values", values));
  }

  public static <E extends Enum<E>> Fault unknownValue(String field, Class<E> type) {
    return unknownValue(field, Arrays.asList(type.getEnumConstants()));
  }
}
