package org.redvest.rest.body;

import org.jspecify.annotations.Nullable;
import org.redvest.shared.Personal;
import org.redvest.shared.TextLimit;

/** What people write in a body: {@link CodePoints} limits it there, here it becomes a text. */
public final class Words {

  private static final TextLimit LONGEST = new TextLimit(1_000);

  private Words() {}

  public static Personal of(String text) {
    return LONGEST.personal(text);
  }

  public static @Nullable Personal orNull(@Nullable String text) {
    return LONGEST.personalOrNull(text);
  }
}
