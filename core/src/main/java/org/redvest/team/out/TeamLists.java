// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.out;

import java.util.List;
import org.redvest.access.Lineage;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.shared.City;
import org.redvest.team.TeamFacts;
import org.redvest.team.in.TeamCard;
import org.redvest.team.in.Teams;

/** Lists over teams; each takes a number of statements that does not grow with the teams. */
public interface TeamLists {

  /** Teams at home at the position and below, first registered first. */
  List<TeamCard> list(Teams.Query query);

  /**
   * What decides over the eligibility of the given teams, in the order of their ids; unknown teams
   * and those of another city are left out.
   */
  List<TeamFacts> eligibilityFacts(City city, List<TeamId> teams);

  /**
   * As {@link #eligibilityFacts}, of teams that nobody else can change, suspend or dissolve until
   * the use case ends; whoever is just doing so is waited for.
   */
  List<TeamFacts> heldFacts(City city, List<TeamId> teams);

  /**
   * The teams to think of for a job at the station: approved or suspended, at home in its city, and
   * either serving the category or covering the station by a position of their area. What speaks
   * against each is for {@link org.redvest.team.Eligibility} to say.
   */
  List<TeamId> candidates(Lineage station, CategoryCode category, int limit);
}
