// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.event.DomainEvent;
import org.redvest.shared.Id;

/** Events as JSON: record components by name, identifiers as bare UUIDs, absent values left out. */
public final class EventJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(identifiers())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  /** The records of a family by their names; asking a class for them takes long. */
  private static final ClassValue<Map<String, Class<?>>> FAMILIES =
      new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> family) {
          return records(family)
              .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
        }
      };

  private EventJson() {}

  private static Stream<Class<?>> records(Class<?> family) {
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(EventJson::records)
        : Stream.of(family);
  }

  private static SimpleModule identifiers() {
    var module = new SimpleModule().addSerializer(Id.class, new BareId());
    module.setDeserializers(new AnyId());
    return module;
  }

  /** A record of ids, codes, numbers and instants, as an event is. */
  public static String of(Object event) {
    try {
      return MAPPER.writeValueAsString(event);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("an event cannot be written as JSON", unwritable);
    }
  }

  /** What an event holds, as a tree. */
  public static JsonNode tree(String payload) {
    try {
      return MAPPER.readTree(payload);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("an event cannot be read as JSON", unreadable);
    }
  }

  /** What an event holds, by name. */
  public static Map<String, Object> facts(String payload) {
    try {
      return MAPPER.readValue(payload, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("an event cannot be read as JSON", unreadable);
    }
  }

  /** The event again, from its type and its JSON; the type is one of the family's records. */
  public static <T extends DomainEvent> T read(String type, String payload, Class<T> family) {
    var record = FAMILIES.get(family).get(type);
    if (record == null) {
      throw new IllegalStateException("no event of the type " + type + " is known");
    }
    try {
      return family.cast(MAPPER.readValue(payload, record));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("an event cannot be read as JSON", unreadable);
    }
  }

  /** Reads any identifier: they are all records of one UUID. */
  private static final class AnyId extends SimpleDeserializers {

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description)
        throws JsonMappingException {
      return type.isTypeOrSubTypeOf(Id.class)
          ? new FromUuid(type.getRawClass())
          : super.findBeanDeserializer(type, config, description);
    }
  }

  private static final class FromUuid extends JsonDeserializer<Object> {

    private final Class<?> type;

    FromUuid(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
      try {
        var constructor = type.getDeclaredConstructor(UUID.class);
        return constructor.newInstance(UUID.fromString(json.getText()));
      } catch (ReflectiveOperationException notAnId) {
        throw new IOException(notAnId);
      }
    }
  }

  private static final class BareId extends JsonSerializer<Id> {

    @Override
    public void serialize(Id id, JsonGenerator json, SerializerProvider serializers)
        throws IOException {
      json.writeString(id.value().toString());
    }
  }
}
