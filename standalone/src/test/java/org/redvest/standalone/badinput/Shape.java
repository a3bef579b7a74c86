// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the contract allows a value to be, with all references followed.
 *
 * @param format as in {@code uuid}; empty where there is none
 * @param choices the values of an enumeration; empty where it is none
 * @param fields of an object
 * @param required the names of those that must be there
 * @param items of an array
 */
public record Shape(
    String type,
    String format,
    List<String> choices,
    @Nullable Integer shortest,
    @Nullable Integer longest,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    Map<String, Shape> fields,
    Set<String> required,
    @Nullable Shape items) {

  static Shape of(OpenAPI contract, Schema<?> schema) {
    var reference = schema.get$ref();
    if (reference != null) {
      var name = reference.substring(reference.lastIndexOf('/') + 1);
      return of(contract, requireNonNull(contract.getComponents().getSchemas().get(name)));
    }
    if (schema.getAllOf() != null && !schema.getAllOf().isEmpty()) {
      return of(contract, schema.getAllOf().getFirst());
    }
    var fields = new LinkedHashMap<String, Shape>();
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((name, property) -> fields.put(name, of(contract, property)));
    }
    boolean array = schema.getItems() != null;
    return new Shape(
        array ? "array" : Objects.requireNonNullElse(schema.getType(), "object"),
        Objects.requireNonNullElse(schema.getFormat(), ""),
        schema.getEnum() == null
            ? List.of()
            : schema.getEnum().stream().filter(Objects::nonNull).map(Object::toString).toList(),
        array ? schema.getMinItems() : schema.getMinLength(),
        array ? schema.getMaxItems() : schema.getMaxLength(),
        schema.getMinimum(),
        schema.getMaximum(),
        fields,
        schema.getRequired() == null ? Set.of() : Set.copyOf(schema.getRequired()),
        array ? of(contract, schema.getItems()) : null);
  }

  public boolean isChoice() {
    return !choices.isEmpty();
  }

  /** Whether it is words of any kind: no choice, identifier or time. */
  public boolean isText() {
    return type.equals("string") && !isChoice() && format.isEmpty();
  }
}
