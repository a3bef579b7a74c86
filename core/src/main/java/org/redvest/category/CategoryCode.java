// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.category;

import java.util.regex.Pattern;

/** The stable name of a category, as in {@code ELDERLY_CARE}. */
public record CategoryCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

  public CategoryCode {
    if (!FORM.matcher(value).matches()) {
      throw CategoryRefusal.CATEGORY_UNKNOWN.refusal();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
