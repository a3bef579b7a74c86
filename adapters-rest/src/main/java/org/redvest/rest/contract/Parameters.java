// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that mean the same everywhere, and so say nothing of themselves in the resources:
 * {@code limit}, {@code cursor}, {@code If-Match}, and whatever in a path or query names a subject.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Parameters implements OASFilter {

  /** Query parameters that are the identifier of what they are called after. */
  private static final Set<String> SUBJECTS = Set.of("position", "parent", "team", "order");

  @Override
  public Parameter filterParameter(Parameter parameter) {
    @Nullable Schema schema = parameter.getSchema();
    if (schema != null) {
      if (schema.getMaxLength() != null && schema.getType() == null) {
        // a limit named in a resource would otherwise be all that is said
        schema.addType(SchemaType.STRING);
      }
      if (isPlainText(schema)) {
        complete(parameter);
      }
    }
    return parameter;
  }

  private static void complete(Parameter parameter) {
    var name = parameter.getName();
    switch (Objects.requireNonNull(parameter.getIn(), name)) {
      case PATH -> form(parameter, SharedSchemas.ID, null);
      case HEADER -> {
        if (name.equals("If-Match")) {
          form(
              parameter,
              SharedSchemas.ENTITY_TAG,
              "The subject's ETag as last read: refused with 412 if it was changed since.");
        }
      }
      case QUERY -> {
        switch (name) {
          case "limit" -> form(parameter, SharedSchemas.LIMIT, "How many rows at most.");
          case "cursor" -> form(parameter, SharedSchemas.CURSOR, "next of the page before.");
          default -> {
            if (SUBJECTS.contains(name)) {
              form(parameter, SharedSchemas.ID, null);
            }
          }
        }
      }
      case COOKIE -> {
        // there are none
      }
    }
  }

  private static void form(Parameter parameter, String schema, @Nullable String description) {
    parameter.setSchema(OASFactory.createSchema().ref(schema));
    if (parameter.getDescription() == null) {
      parameter.setDescription(description);
    }
  }

  /** A text of which nobody said more than that. */
  private static boolean isPlainText(Schema schema) {
    return schema.getRef() == null
        && schema.getType() != null
        && schema.getType().contains(SchemaType.STRING)
        && schema.getMaxLength() == null
        && schema.getFormat() == null
        && schema.getEnumeration() == null;
  }
}
