// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Personal values that can be recognised wherever they turn up: every text bears the mark of this
 * run, and numbers, which cannot, are remembered.
 */
public final class Marks {

  /** Letters that no identifier, hash or key written in hexadecimal can hold. */
  private static final String LETTERS = "ghjkmnpqrstuvwxyz";

  /** 17 to the power of 10: found by chance in no log of this size. */
  public static final String MARK = randomMark();

  private static final AtomicInteger RUNNING = new AtomicInteger();
  private static final Set<String> NUMBERS = ConcurrentHashMap.newKeySet();

  private Marks() {}

  private static String randomMark() {
    return ThreadLocalRandom.current()
        .ints(10, 0, LETTERS.length())
        .collect(
            StringBuilder::new,
            (text, index) -> text.append(LETTERS.charAt(index)),
            StringBuilder::append)
        .toString();
  }

  /** A text of a person, as no other. */
  public static String text(String words) {
    return words + MARK + RUNNING.incrementAndGet();
  }

  /** The words of such a text. */
  public static String without(String text) {
    return text.replaceAll(MARK + "\\d+", "");
  }

  /** A mobile number that nobody else has. */
  public static String phone() {
    var number =
        "1%010d".formatted(3_900_000_000L + ThreadLocalRandom.current().nextInt(100_000_000));
    return NUMBERS.add(number) ? number : phone();
  }

  /** A coordinate within 200 m of the given one, written with so many digits that it is unique. */
  public static double near(double degrees) {
    var shifted = degrees + ThreadLocalRandom.current().nextInt(1, 2_000_000) / 1e9;
    var written = "%.9f".formatted(shifted);
    NUMBERS.add(written);
    return Double.parseDouble(written);
  }

  /** Phone numbers and coordinates of this run. */
  public static Set<String> numbers() {
    return Set.copyOf(NUMBERS);
  }
}
