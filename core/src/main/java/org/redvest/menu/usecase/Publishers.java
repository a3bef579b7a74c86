package org.redvest.menu.usecase;

import java.util.List;
import org.redvest.menu.MenuRefusal;
import org.redvest.menu.model.Answerable;
import org.redvest.menu.model.Publisher;
import org.redvest.team.out.Lineages;
import org.redvest.team.out.TeamViews;

/** Looks up what decides who may act for a publisher; one statement. */
final class Publishers {

  private final TeamViews teams;
  private final Lineages lineages;

  Publishers(TeamViews teams, Lineages lineages) {
    this.teams = teams;
    this.lineages = lineages;
  }

  Answerable of(Publisher publisher) {
    return switch (publisher) {
      case Publisher.ByTeam(var id) ->
          teams.eligibilityFacts(id.city(), List.of(id)).stream()
              .findFirst()
              .map(Answerable.OfTeam::new)
              .orElseThrow(Publishers::unknown);
      case Publisher.ByPosition(var id) ->
          lineages.lineage(id).map(Answerable.OfPosition::new).orElseThrow(Publishers::unknown);
    };
  }

  private static MenuRefusal unknown() {
    return new MenuRefusal(MenuRefusal.Code.MENU_PUBLISHER_UNKNOWN);
  }
}
