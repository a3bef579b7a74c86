// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must not be found: a mark in each form that it could take on its way (as it is, in
 * hexadecimal as PostgreSQL prints bytes, in Base64 as tokens carry it), and numbers likewise.
 */
record Needles(List<String> forms, Set<String> numbers) {

  /** Phone numbers and coordinates; in hexadecimal a digit is a 3 and itself, a point is 2e. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}\\.\\d{9}|\\d{11,}");

  private static final Pattern HEX_NUMBER = Pattern.compile("(?:3[0-9]|2e){11,}");

  static Needles of(String mark, Set<String> numbers) {
    return new Needles(
        Stream.concat(Stream.of(mark, hex(mark)), base64(mark)).toList(), Set.copyOf(numbers));
  }

  private static String hex(String mark) {
    return HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8));
  }

  /** Three forms, as the mark may begin at each third of a group; its ends belong to neighbours. */
  private static Stream<String> base64(String mark) {
    return Stream.of(0, 1, 2)
        .map(offset -> {
          var bytes = (" ".repeat(offset) + mark).getBytes(StandardCharsets.UTF_8);
          var whole = Arrays.copyOf(bytes, bytes.length / 3 * 3);
          return Base64.getUrlEncoder().encodeToString(whole).substring(offset == 0 ? 0 : 4);
        });
  }

  /** The first that the text holds. */
  Optional<String> in(String text) {
    return forms.stream().filter(text::contains).findFirst().or(() -> numberIn(text));
  }

  private Optional<String> numberIn(String text) {
    return Stream.concat(
            NUMBER.matcher(text).results().map(found -> found.group()),
            HEX_NUMBER.matcher(text).results().map(found -> decoded(found.group())))
        .flatMap(Needles::windows)
        .filter(numbers::contains)
        .findFirst();
  }

  /** A phone number may stand within a longer one, as after its country's code. */
  private static Stream<String> windows(String digits) {
    var phones =
        Stream.iterate(0, start -> start + 11 <= digits.length(), start -> start + 1)
            .map(start -> digits.substring(start, start + 11));
    return Stream.concat(Stream.of(digits), phones);
  }

  private static String decoded(String hex) {
    return Arrays.stream(hex.split("(?<=\\G..)"))
        .map(pair -> pair.equals("2e") ? "." : pair.substring(1))
        .collect(Collectors.joining());
  }
}
