// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import java.util.Locale;

/** Where a subject stands to the people of the table; its head says what each means. */
enum Relation {
  OWN,
  RIVAL,
  SELF,
  SAME,
  SIBLING,
  ABOVE,
  OTHER_CITY,
  PARTNER,
  ON_BEHALF;

  static Relation of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
