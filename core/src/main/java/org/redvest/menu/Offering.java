// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.menu;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.category.CategoryCode;
import org.redvest.shared.TextLimit;

/**
 * What can be ordered, in words for everybody.
 *
 * @param brand whether it is a brand project (品牌项目)
 * @param minutes how long it takes; null when that differs
 * @param preparation what whoever orders it has to prepare; null for nothing
 */
public record Offering(
    String title,
    String description,
    CategoryCode category,
    boolean brand,
    @Nullable Integer minutes,
    @Nullable String preparation) {

  private static final TextLimit TITLE = TextLimit.line(50);
  private static final TextLimit DESCRIPTION = TextLimit.words(2_000);
  private static final TextLimit PREPARATION = TextLimit.words(500);
  private static final int DAY = 24 * 60;

  public Offering {
    title = TITLE.published(title);
    description = DESCRIPTION.published(description);
    preparation = PREPARATION.publishedOrNull(preparation);
    if (minutes != null && (minutes < 1 || minutes > DAY)) {
      throw MenuRefusal.MENU_DURATION_OUT_OF_RANGE.refusal(Map.of("limit", DAY));
    }
  }
}
