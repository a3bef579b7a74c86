// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.problem.Fault;

/** What the parser could not read, said without the value: that may be personal. */
final class JsonFaults {

  private JsonFaults() {}

  static Fault of(IOException unreadable) {
    return switch (unreadable) {
      case JsonMappingException mapping -> mapped(mapping);
      case JsonParseException syntax -> syntax(syntax);
      // bytes that are no text in any encoding: the body is in memory already
      default -> Fault.of("", Fault.Code.NOT_JSON);
    };
  }

  private static Fault mapped(JsonMappingException mapping) {
    var field = FieldPath.of(mapping.getPath());
    return switch (mapping.getCause()) {
      case JsonParseException syntax -> syntax(syntax);
      case InputCoercionException tooBig -> Fault.wrongType(field, Fault.Type.INTEGER);
      case null, default ->
          mapping.getOriginalMessage().startsWith("Trailing token")
              ? Fault.of("", Fault.Code.NOT_JSON)
              : value(field, mapping);
    };
  }

  /** The parser has no type of its own for a key that comes twice. */
  private static Fault syntax(JsonParseException syntax) {
    @Nullable JsonParser parser = syntax.getProcessor();
    return parser != null && syntax.getOriginalMessage().startsWith("Duplicate field")
        ? Fault.of(FieldPath.of(parser.getParsingContext()), Fault.Code.DUPLICATE_KEY)
        : Fault.of("", Fault.Code.NOT_JSON);
  }

  private static Fault value(String field, JsonMappingException mapping) {
    return switch (mapping) {
      case UnrecognizedPropertyException unknown -> Fault.of(field, Fault.Code.UNKNOWN_FIELD);
      case InvalidNullException absent -> Fault.required(field);
      case InvalidFormatException format when format.getTargetType().isEnum() ->
          Fault.unknownValue(field, Arrays.asList(format.getTargetType().getEnumConstants()));
      case MismatchedInputException mismatch -> mismatch(field, mismatch.getTargetType());
      default -> Fault.of(field, Fault.Code.NOT_JSON);
    };
  }

  private static Fault mismatch(String field, @Nullable Class<?> wanted) {
    if (wanted == UUID.class) {
      return Fault.of(field, Fault.Code.NOT_A_UUID);
    }
    if (wanted == OffsetDateTime.class) {
      return Fault.of(field, Fault.Code.NOT_A_TIME);
    }
    if (wanted == LocalTime.class) {
      return Fault.of(field, Fault.Code.NOT_A_TIME_OF_DAY);
    }
    return Fault.wrongType(field, type(wanted));
  }

  private static Fault.Type type(@Nullable Class<?> wanted) {
    if (wanted == String.class || (wanted != null && wanted.isEnum())) {
      return Fault.Type.TEXT;
    }
    if (wanted == Integer.class
        || wanted == int.class
        || wanted == Long.class
        || wanted == long.class) {
      return Fault.Type.INTEGER;
    }
    if (wanted == Double.class || wanted == double.class) {
      return Fault.Type.NUMBER;
    }
    if (wanted == Boolean.class || wanted == boolean.class) {
      return Fault.Type.BOOLEAN;
    }
    return wanted != null && Collection.class.isAssignableFrom(wanted)
        ? Fault.Type.LIST
        : Fault.Type.OBJECT;
  }
}
