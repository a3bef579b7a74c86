// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.category.CategoryCode;
import org.redvest.shared.PhoneNumber;
import org.redvest.shared.TextLimit;
import org.redvest.team.Capacity;
import org.redvest.team.RiskLevel;
import org.redvest.team.ServiceArea;
import org.redvest.team.TeamRefusal;
import org.redvest.team.WorkingHours;

/**
 * What a team says of itself and may change at any time.
 *
 * @param name public
 * @param contact somebody's telephone, so personal; null after its leader deleted his account,
 *     until somebody gives it another
 * @param highestRisk the riskiest jobs that it takes
 */
public record Profile(
    String name,
    @Nullable PhoneNumber contact,
    Set<CategoryCode> categories,
    ServiceArea area,
    Capacity capacity,
    WorkingHours hours,
    RiskLevel highestRisk) {

  private static final TextLimit NAME = TextLimit.line(50);

  public Profile {
    name = NAME.published(name);
    categories = Set.copyOf(categories);
    if (categories.isEmpty()) {
      throw TeamRefusal.TEAM_CATEGORY_MISSING.refusal();
    }
  }

  Profile withoutContact() {
    return new Profile(name, null, categories, area, capacity, hours, highestRisk);
  }
}
