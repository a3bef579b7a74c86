// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.body.CodePoints;

/**
 * The contract says of a record's component what the compiler knows: it is there unless it is
 * {@code @Nullable}, and a text is as long as its {@link CodePoints} allow.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RecordSchemas implements org.eclipse.microprofile.openapi.OASFilter {

  private static final String OURS = "org.redvest.rest.";
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName CODE_POINTS = DotName.createSimple(CodePoints.class);
  private static final DotName NAMED =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private final IndexView index;

  public RecordSchemas(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    var schemas = contract.getComponents().getSchemas();
    for (var type : index.getKnownClasses()) {
      if (type.isRecord() && type.name().toString().startsWith(OURS)) {
        var schema = schemas.get(nameOf(type));
        if (schema != null && schema.getProperties() != null) {
          complete(schema, type);
        }
      }
    }
  }

  /** What the contract calls a record. */
  static String nameOf(ClassInfo type) {
    return Optional.ofNullable(type.declaredAnnotation(NAMED))
        .map(schema -> schema.value("name"))
        .map(name -> name.asString())
        .orElse(type.simpleName());
  }

  private static void complete(Schema schema, ClassInfo type) {
    var required = new ArrayList<String>();
    schema
        .getProperties()
        .forEach((name, property) -> {
          var field = Objects.requireNonNull(type.field(name), () -> type + "." + name);
          if (isNullable(field)) {
            allowNull(property);
          } else {
            required.add(name);
          }
          limit(property, field.declaredAnnotation(CODE_POINTS));
          limitItems(property, field.type());
        });
    schema.setRequired(required.isEmpty() ? null : required);
  }

  private static boolean isNullable(FieldInfo field) {
    return field.annotations().stream().anyMatch(one -> one.name().equals(NULLABLE));
  }

  /** A reference cannot say so in OpenAPI 3.0; there nothing but being absent is offered. */
  private static void allowNull(Schema property) {
    var types = property.getType();
    if (types != null && !types.contains(SchemaType.NULL) && property.getAllOf() == null) {
      property.addType(SchemaType.NULL);
    }
  }

  private static void limitItems(Schema property, Type type) {
    if (type.kind() == Type.Kind.PARAMETERIZED_TYPE && property.getItems() != null) {
      limit(
          property.getItems(),
          type.asParameterizedType().arguments().getFirst().annotation(CODE_POINTS));
    }
  }

  private static void limit(Schema property, @Nullable AnnotationInstance limits) {
    if (limits != null) {
      var min = limits.value("min");
      property.setMinLength(min == null ? 1 : min.asInt());
      property.setMaxLength(limits.value("max").asInt());
    }
  }
}
