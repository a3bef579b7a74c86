package org.redvest.rest.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.rest.problem.Problem;

/**
 * Reads a JSON body strictly: an unknown field, a duplicate key, a wrong type or trailing text is
 * refused, and so is every field that breaks its limits, all of them at once.
 */
@ApplicationScoped
public class JsonBody {

  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  private final ObjectReader strict;
  private final Validator validator;

  @Inject
  JsonBody(ObjectMapper mapper, Validator validator) {
    this.strict =
        StrictTypes.of(mapper)
            .reader()
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .with(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    this.validator = validator;
  }

  public <T> T read(byte[] body, Class<T> type) {
    var value = parse(body, type);
    var violations =
        validator.validate(value).stream()
            .map(v -> new Problem.Violation(v.getPropertyPath().toString(), v.getMessage()))
            .sorted(Comparator.comparing(Problem.Violation::field))
            .toList();
    if (!violations.isEmpty()) {
      throw new MalformedRequest(violations);
    }
    return value;
  }

  private <T> T parse(byte[] body, Class<T> type) {
    try {
      T value = strict.forType(type).readValue(body.length == 0 ? EMPTY_OBJECT : body);
      if (value == null) {
        throw new MalformedRequest("", "null");
      }
      return value;
    } catch (JsonMappingException mapping) {
      throw new MalformedRequest(path(mapping), describe(mapping));
    } catch (IOException unreadable) {
      // bad syntax, or bytes that are no text in any encoding: the body is in memory already
      throw new MalformedRequest("", "JSON");
    }
  }

  private static String path(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(
            step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
        .collect(Collectors.joining("."));
  }

  /**
   * What kind of fault it is, or what else it could have been, without the value: that may be
   * personal.
   */
  private static String describe(JsonMappingException mapping) {
    if (mapping instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return Arrays.stream(format.getTargetType().getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", "));
    }
    return mapping.getClass().getSimpleName().replace("Exception", "");
  }
}
