// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A mapper that takes a value only in the type that the contract names: "5" is no number. */
final class StrictTypes {

  private static final List<CoercionInputShape> SCALARS =
      List.of(
          CoercionInputShape.Integer,
          CoercionInputShape.Float,
          CoercionInputShape.Boolean,
          CoercionInputShape.String,
          CoercionInputShape.EmptyString);

  private StrictTypes() {}

  static ObjectMapper of(ObjectMapper mapper) {
    var strict = mapper.copy();
    refuse(strict, LogicalType.Textual, CoercionInputShape.String, CoercionInputShape.EmptyString);
    refuse(strict, LogicalType.Integer, CoercionInputShape.Integer);
    refuse(strict, LogicalType.Float, CoercionInputShape.Integer, CoercionInputShape.Float);
    refuse(strict, LogicalType.Boolean, CoercionInputShape.Boolean);
    return strict.registerModule(
        new SimpleModule()
            .addDeserializer(OffsetDateTime.class, new WrittenOut())
            .addDeserializer(UUID.class, new InFull()));
  }

  private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... itsOwn) {
    var coercions = mapper.coercionConfigFor(type);
    SCALARS.stream()
        .filter(shape -> !List.of(itsOwn).contains(shape))
        .forEach(shape -> coercions.setCoercion(shape, CoercionAction.Fail));
  }

  /** The 36 characters of RFC 9562, and none of the short forms that the JDK and Jackson read. */
  private static final class InFull extends StdDeserializer<UUID> {

    private static final int LENGTH = 36;

    InFull() {
      super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        return (UUID) context.handleUnexpectedToken(UUID.class, json);
      }
      var text = json.getText();
      try {
        if (text.length() == LENGTH) {
          return UUID.fromString(text);
        }
      } catch (IllegalArgumentException unreadable) {
        // falls through: it is no UUID
      }
      return (UUID) context.handleWeirdStringValue(UUID.class, text, "UUID");
    }
  }

  /** ISO 8601 with an offset; a bare number is no time. */
  private static final class WrittenOut extends StdDeserializer<OffsetDateTime> {

    WrittenOut() {
      super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        return (OffsetDateTime) context.handleUnexpectedToken(OffsetDateTime.class, json);
      }
      try {
        return OffsetDateTime.parse(json.getText());
      } catch (DateTimeException unreadable) {
        return (OffsetDateTime)
            context.handleWeirdStringValue(OffsetDateTime.class, json.getText(), "ISO 8601");
      }
    }
  }
}
