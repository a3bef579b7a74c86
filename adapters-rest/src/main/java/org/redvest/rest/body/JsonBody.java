// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.SharedRefusal;

/**
 * Reads a JSON body strictly: an unknown field, a duplicate key, a wrong type or trailing text is
 * refused, and so is every field that breaks its limits, all of them at once.
 */
@ApplicationScoped
public class JsonBody {

  /** Many times the longest good one, every character of it escaped. */
  public static final int MOST_BYTES = 256 * 1024;

  private static final char BYTE_ORDER_MARK = 0xFEFF;

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

  /** The object that the body holds; none at all is an empty one. */
  public <T> T read(byte[] body, Class<T> type) {
    if (body.length > MOST_BYTES) {
      throw SharedRefusal.BODY_TOO_LARGE.refusal();
    }
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
      T value = strict.forType(type).readValue(body.length == 0 ? "{}" : text(body));
      if (value == null) {
        throw new MalformedRequest(Fault.wrongType("", Fault.Type.OBJECT));
      }
      return value;
    } catch (JsonProcessingException unreadable) {
      throw new MalformedRequest(JsonFaults.of(unreadable));
    }
  }

  /** UTF-8 without a mark, and nothing else: a reader of bytes would guess other encodings. */
  private static String text(byte[] body) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      if (text.charAt(0) != BYTE_ORDER_MARK) {
        return text.toString();
      }
    } catch (CharacterCodingException other) {
      // falls through: it is in another encoding, or in none
    }
    throw new MalformedRequest(Fault.of("", Fault.Code.NOT_JSON));
  }
}
