package org.redvest.rest.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;

/**
 * Reads a JSON body strictly: an unknown field, a duplicate key, a wrong type or trailing text is
 * refused, and so is every field that breaks its limits, all of them at once.
 */
@ApplicationScoped
public class JsonBody {

  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  /** A body that is wrong throughout is not repeated. */
  private static final int LISTED = 100;

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
    var faults =
        validator.validate(value).stream()
            .map(LimitFaults::of)
            .sorted(Comparator.comparing(Fault::field).thenComparing(Fault::code))
            .limit(LISTED)
            .toList();
    if (!faults.isEmpty()) {
      throw new MalformedRequest(faults);
    }
    return value;
  }

  private <T> T parse(byte[] body, Class<T> type) {
    try {
      T value = strict.forType(type).readValue(body.length == 0 ? EMPTY_OBJECT : body);
      if (value == null) {
        throw new MalformedRequest(Fault.wrongType("", Fault.Type.OBJECT));
      }
      return value;
    } catch (IOException unreadable) {
      throw new MalformedRequest(JsonFaults.of(unreadable));
    }
  }
}
