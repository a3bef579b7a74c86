package org.redvest.rest.order;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.City;
import org.redvest.shared.Id;

/** Query parameters of lists; what cannot be read is 400, with what could have been. */
final class Queries {

  private Queries() {}

  static String required(String name, @Nullable String text) {
    if (text == null) {
      throw new MalformedRequest(Fault.required(name));
    }
    return text;
  }

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

  static <T extends Id> @Nullable T after(
      Cursors cursors, @Nullable String cursor, List<String> here, Function<UUID, T> type) {
    return cursors
        .read(cursor, here, 1)
        .map(key -> type.apply(UUID.fromString(key.getFirst())))
        .orElse(null);
  }

  static @Nullable String next(Cursors cursors, List<String> here, @Nullable Id last) {
    return last == null ? null : cursors.write(here, last.value());
  }
}
