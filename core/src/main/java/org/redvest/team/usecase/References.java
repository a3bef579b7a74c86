// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.usecase;

import java.util.HashSet;
import java.util.Set;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.category.out.Categories;
import org.redvest.team.TeamRefusal;
import org.redvest.team.model.Profile;
import org.redvest.team.out.Lineages;

/** Checks that what a team says of itself names categories and positions that exist. */
record References(Categories categories, Lineages lineages) {

  /** The position with all above it; there always is one for the home of a team that is kept. */
  Lineage lineage(PositionId home) {
    return lineages.lineage(home).orElseThrow(() -> TeamRefusal.TEAM_POSITION_UNKNOWN.refusal());
  }

  void check(PositionId home, Profile profile) {
    categories.check(profile.categories());
    Set<PositionId> named = new HashSet<>(profile.area().positions());
    named.add(home);
    boolean elsewhere = named.stream().anyMatch(id -> !id.city().equals(home.city()));
    if (elsewhere || named.stream().anyMatch(id -> lineages.lineage(id).isEmpty())) {
      throw TeamRefusal.TEAM_POSITION_UNKNOWN.refusal();
    }
  }
}
