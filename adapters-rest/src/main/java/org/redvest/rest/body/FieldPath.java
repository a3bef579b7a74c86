// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in a body something is, as its sender sees it: {@code hours[2].from}. */
final class FieldPath {

  /** A sender's own key is repeated only where it could have been one of ours. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,49}");

  private final StringBuilder path = new StringBuilder();

  private FieldPath() {}

  static String of(List<JsonMappingException.Reference> steps) {
    var path = new FieldPath();
    for (var step : steps) {
      if (step.getFieldName() == null) {
        path.index(step.getIndex());
      } else {
        path.name(step.getFieldName());
      }
    }
    return path.toString();
  }

  /** Where the parser stopped. */
  static String of(JsonStreamContext place) {
    var path = new FieldPath();
    path.enter(place);
    return path.toString();
  }

  static String of(Path steps) {
    var path = new FieldPath();
    for (var step : steps) {
      if (step.getIndex() != null) {
        path.index(step.getIndex());
      }
      if (step.getKind() == ElementKind.PROPERTY) {
        path.name(step.getName());
      }
    }
    return path.toString();
  }

  private void enter(@Nullable JsonStreamContext place) {
    if (place == null || place.inRoot()) {
      return;
    }
    enter(place.getParent());
    if (place.inArray()) {
      index(place.getCurrentIndex());
    } else if (place.getCurrentName() != null) {
      name(place.getCurrentName());
    }
  }

  private void name(String name) {
    if (NAME.matcher(name).matches()) {
      path.append(path.isEmpty() ? "" : ".").append(name);
    }
  }

  private void index(int index) {
    path.append('[').append(index).append(']');
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
