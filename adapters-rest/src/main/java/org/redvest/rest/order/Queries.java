// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.City;

/** Query parameters of lists; what cannot be read is 400, with what could have been. */
final class Queries {

  private Queries() {}

  static boolean flag(String name, @Nullable String text) {
    return switch (text) {
      case null -> false;
      case "false" -> false;
      case "true" -> true;
      default -> throw new MalformedRequest(Fault.unknownValue(name, List.of(true, false)));
    };
  }

  static <E extends Enum<E>> E choice(String name, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new MalformedRequest(Fault.unknownValue(name, type)));
  }

  static @Nullable City city(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("[1-9]\\d{3}00")) {
      throw new MalformedRequest(Fault.wrongForm("city", "320700"));
    }
    return new City(Integer.parseInt(text));
  }
}
