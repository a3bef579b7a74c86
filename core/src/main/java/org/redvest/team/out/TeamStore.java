// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.out;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.team.model.Team;
import org.redvest.team.model.Tenure;

/** The teams themselves, each as a whole. */
public interface TeamStore {

  void add(Team team);

  Optional<Team> find(TeamId id);

  /** The team, which nobody else can lock or save until the use case ends. */
  Optional<Team> lock(TeamId id);

  /** Everybody who was in the team at any time since the instant, and whoever is in it now. */
  Map<PersonId, Tenure> peopleSince(TeamId id, Instant since);

  /** Locks the team as {@link #lock} does, without reading it. */
  void hold(TeamId id);

  /**
   * Keeps the team as it is after one command.
   *
   * @param at when that was; members that are gone have left then
   * @throws IllegalStateException when it is not kept in the version before
   */
  void save(Team team, Instant at);
}
