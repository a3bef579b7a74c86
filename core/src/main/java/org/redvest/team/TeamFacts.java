// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import java.util.Set;
import org.redvest.access.Lineage;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;

/**
 * All about a team that decides what it can be offered.
 *
 * @param held orders that it holds now
 * @param leaderless whether nobody leads it, so that the keeper of its home position answers
 */
public record TeamFacts(
    TeamId id,
    String name,
    TeamStatus status,
    Set<CategoryCode> categories,
    ServiceArea area,
    Capacity capacity,
    int held,
    WorkingHours hours,
    RiskLevel highestRisk,
    Lineage home,
    boolean leaderless) {

  public TeamFacts {
    categories = Set.copyOf(categories);
  }
}
