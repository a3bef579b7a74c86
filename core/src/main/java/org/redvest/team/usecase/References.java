package org.redvest.team.usecase;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.redvest.access.PositionId;
import org.redvest.category.out.Categories;
import org.redvest.network.out.Positions;
import org.redvest.team.TeamRefusal;
import org.redvest.team.model.Profile;

/** Checks that what a team says of itself names categories and positions that exist. */
final class References {

  private final Categories categories;
  private final Positions positions;

  References(Categories categories, Positions positions) {
    this.categories = categories;
    this.positions = positions;
  }

  void check(PositionId home, Profile profile) {
    var unknown = categories.unknown(profile.categories());
    if (!unknown.isEmpty()) {
      throw new TeamRefusal(
          TeamRefusal.Code.TEAM_CATEGORY_UNKNOWN,
          Map.of("category", unknown.iterator().next().value()));
    }
    Set<PositionId> named = new HashSet<>(profile.area().positions());
    named.add(home);
    boolean elsewhere = named.stream().anyMatch(id -> !id.city().equals(home.city()));
    if (elsewhere || !positions.lineages(named).keySet().containsAll(named)) {
      throw new TeamRefusal(TeamRefusal.Code.TEAM_POSITION_UNKNOWN);
    }
  }
}
