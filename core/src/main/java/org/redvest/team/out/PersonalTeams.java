// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.out;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.shared.City;

/** Teams as those that somebody is or was in. */
public interface PersonalTeams {

  /**
   * A time in a team.
   *
   * @param left null as long as he is in it
   */
  record Stay(TeamId team, String name, TeamRole role, Instant joined, @Nullable Instant left) {}

  /** All of them in the city, the first first. */
  List<Stay> of(PersonId person, City city);
}
