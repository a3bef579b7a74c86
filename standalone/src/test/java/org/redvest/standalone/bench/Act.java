// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import java.util.Locale;

/** What is measured, each with its yardstick {@code bench/<name>.sql}. */
enum Act {
  PLACE,
  ACCEPT,
  READ,
  BOARD;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether each request can be sent once only. */
  boolean isOnce() {
    return this == ACCEPT;
  }
}
