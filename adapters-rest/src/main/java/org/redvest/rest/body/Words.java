// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import org.jspecify.annotations.Nullable;
import org.redvest.shared.Personal;
import org.redvest.shared.TextLimit;

/** What people write in a body: {@link CodePoints} limits it there, here it becomes a text. */
public final class Words {

  private static final TextLimit LONGEST = TextLimit.words(1_000);
  private static final TextLimit ONE_LINE = TextLimit.line(200);

  private Words() {}

  public static Personal of(String text) {
    return LONGEST.personal(text);
  }

  /** What something is called, where it is: on one line. */
  public static Personal line(String text) {
    return ONE_LINE.personal(text);
  }

  public static @Nullable Personal lineOrNull(@Nullable String text) {
    return ONE_LINE.personalOrNull(text);
  }

  public static @Nullable Personal orNull(@Nullable String text) {
    return LONGEST.personalOrNull(text);
  }
}
