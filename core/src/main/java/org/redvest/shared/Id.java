// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * An identifier that knows when and where it was made: a UUID of version 8 (RFC 9562, section 5.8)
 * holding 48 bits of Unix milliseconds, 12 random bits, 20 bits of county or city code and 42
 * random bits. The code routes; it never changes and never decides a right.
 */
public interface Id {

  long CODE_LIMIT = 1L << 20;
  long TAIL_LIMIT = 1L << 42;

  UUID value();

  /** The county or city code that the identifier was made under; 0 when it was made under none. */
  default int code() {
    return codeOf(value());
  }

  /** The city that the identifier's row lives in. */
  default City city() {
    return City.of(code());
  }

  /** Lays out an identifier; {@code random} gives 12 bits first and 42 bits after. */
  static UUID compose(Instant at, int code, int head, long tail) {
    if (code < 0
        || code >= CODE_LIMIT
        || head < 0
        || head >= 1 << 12
        || tail < 0
        || tail >= TAIL_LIMIT) {
      throw new IllegalArgumentException("a part of the identifier is out of range");
    }
    long most = at.toEpochMilli() << 16 | 8L << 12 | head;
    long least = 0b10L << 62 | (long) code << 42 | tail;
    return new UUID(most, least);
  }

  /** Whether the value has the layout of {@link #compose} and names a place that can exist. */
  static boolean isRouted(UUID value) {
    return value.version() == 8
        && value.variant() == 2
        && codeOf(value) >= 100_000
        && codeOf(value) < 1_000_000;
  }

  private static int codeOf(UUID value) {
    return (int) (value.getLeastSignificantBits() >>> 42 & CODE_LIMIT - 1);
  }
}
