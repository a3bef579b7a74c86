// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedSchema;

/**
 * What breaks a client in one field. Beyond the library's own verdict, which lets these pass:
 *
 * <ul>
 *   <li>a field that was not always answered, and never is now;
 *   <li>a field that is no longer taken: requests are strict, so whoever sends it is refused;
 *   <li>a value that is no longer answered: whoever waits for it waits for ever;
 *   <li>a field that may be null now;
 *   <li>another format of what is answered, or a format for what is sent.
 * </ul>
 *
 * And one that the library refuses is accepted: a further value of an enumeration that is marked
 * {@code x-extensible}.
 */
final class FieldBreaches {

  private static final String OPEN = "x-extensible";

  private final Breaches breaches;

  FieldBreaches(Breaches breaches) {
    this.breaches = breaches;
  }

  void walk(String where, ChangedSchema schema) {
    boolean answered = schema.getContext().isResponse();
    var gone = schema.getMissingProperties().keySet();
    var lost = answered ? "is no longer answered" : "is no longer taken";
    gone.forEach(field -> say(join(where, field), lost));
    if (schema.isChangedType() || hasOtherFormat(schema, answered)) {
      say(
          where,
          "was %s and is %s".formatted(type(schema.getOldSchema()), type(schema.getNewSchema())));
    } else if (schema.isCoreChanged().isIncompatible() && gone.isEmpty()) {
      say(where, "has changed");
    }
    required(where, schema, answered);
    values(where, schema, answered);
    nullable(where, schema, answered);
    schema.getChangedProperties().forEach((field, part) -> breaches.walk(join(where, field), part));
    breaches.walk(where + "[]", schema.getItems());
    rest(schema).forEach(part -> breaches.walk(where, part));
  }

  private static boolean hasOtherFormat(ChangedSchema schema, boolean answered) {
    return schema.isChangeFormat() && (answered || schema.getNewSchema().getFormat() != null);
  }

  private void required(String where, ChangedSchema schema, boolean answered) {
    var required = schema.getRequired();
    if (required == null) {
      return;
    }
    if (answered) {
      required.getMissing().stream()
          .filter(field -> !schema.getMissingProperties().containsKey(field))
          .forEach(field -> say(join(where, field), "may be left out now"));
    } else {
      required.getIncreased().forEach(field -> say(join(where, field), "must be sent now"));
    }
  }

  private void values(String where, ChangedSchema schema, boolean answered) {
    var values = schema.getEnumeration();
    if (values == null) {
      return;
    }
    var lost = answered ? "is never %s now" : "may not be %s now";
    values.getMissing().forEach(value -> say(where, lost.formatted(value)));
    if (answered && !isOpen(schema.getOldSchema())) {
      values
          .getIncreased()
          .forEach(
              value -> say(where, "may be %s now, and was not marked %s".formatted(value, OPEN)));
    }
  }

  private static boolean isOpen(Schema<?> schema) {
    return schema.getExtensions() != null && Boolean.TRUE.equals(schema.getExtensions().get(OPEN));
  }

  private void nullable(String where, ChangedSchema schema, boolean answered) {
    var nullable = schema.getNullable();
    if (nullable == null) {
      return;
    }
    boolean was = Boolean.TRUE.equals(nullable.getLeft());
    boolean is = Boolean.TRUE.equals(nullable.getRight());
    if (answered && is && !was) {
      say(where, "may be null now");
    } else if (!answered && was && !is) {
      say(where, "may not be null now");
    }
  }

  /** What else has changed of it, such as its limits. */
  private static Set<Changed> rest(ChangedSchema schema) {
    var rest =
        schema.getChangedElements().stream()
            .filter(Objects::nonNull)
            .collect(
                Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    rest.removeAll(schema.getChangedProperties().values());
    rest.remove(schema.getItems());
    rest.remove(schema.getRequired());
    rest.remove(schema.getEnumeration());
    rest.remove(schema.getNullable());
    return rest;
  }

  private static String type(@Nullable Schema<?> schema) {
    if (schema == null) {
      return "nothing";
    }
    var type = Objects.requireNonNullElse(schema.getType(), "anything");
    return schema.getFormat() == null ? type : type + " " + schema.getFormat();
  }

  private static String join(String where, String field) {
    return where + (where.endsWith(",") ? " " : ".") + field;
  }

  private void say(String where, String what) {
    breaches.say(where + " " + what);
  }
}
