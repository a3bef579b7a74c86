// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.body.CodePoints;

/** One field of a body, read off the record that the body becomes. */
@Schema(name = "ActionField", description = "One field of an action's body.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldJson(
    @CodePoints(max = 50) String name,
    boolean required,
    Type type,
    @Nullable @Schema(description = "The values that it may have, where they are few.")
        @Size(max = 50) List<@CodePoints(max = 50) String> values) {

  /** What a form shows for it. */
  @Schema(name = "ActionFieldType")
  public enum Type {
    TEXT,
    CHOICE,
    INTEGER,
    BOOLEAN,
    INSTANT,
    ID,
    IDS
  }

  private static final ClassValue<List<FieldJson>> OF_BODY =
      new ClassValue<>() {
        @Override
        protected List<FieldJson> computeValue(Class<?> body) {
          return Arrays.stream(body.getRecordComponents()).map(FieldJson::of).toList();
        }
      };

  public static List<FieldJson> of(Class<? extends Record> body) {
    return OF_BODY.get(body);
  }

  private static FieldJson of(RecordComponent component) {
    var type = component.getType();
    return new FieldJson(
        component.getName(),
        component.getAccessor().isAnnotationPresent(NotNull.class),
        typeOf(type),
        type.isEnum()
            ? Arrays.stream(type.getEnumConstants()).map(value -> ((Enum<?>) value).name()).toList()
            : null);
  }

  private static Type typeOf(Class<?> type) {
    if (type.isEnum()) {
      return Type.CHOICE;
    }
    if (type == Integer.class) {
      return Type.INTEGER;
    }
    if (type == Boolean.class) {
      return Type.BOOLEAN;
    }
    if (type == OffsetDateTime.class) {
      return Type.INSTANT;
    }
    if (type == UUID.class) {
      return Type.ID;
    }
    if (type == List.class) {
      return Type.IDS;
    }
    if (type == String.class) {
      return Type.TEXT;
    }
    throw new IllegalStateException("no form shows a " + type);
  }
}
