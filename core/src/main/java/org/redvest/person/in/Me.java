// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.in;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.network.AppointmentId;
import org.redvest.network.Level;
import org.redvest.person.model.Consent;
import org.redvest.shared.City;

/**
 * The caller in all cities.
 *
 * @param id null as long as he never wrote: reading makes nobody known; likewise {@code home}
 * @param home the city of his first write
 * @param cities where he ever left something, the home among them
 * @param roles those that are not over, also such as begin later; the first to begin first
 * @param consents the newest of each kind
 * @param bootstrap whether his token may plant roots
 */
public record Me(
    @Nullable PersonId id,
    @Nullable City home,
    Set<City> cities,
    List<RoleHeld> roles,
    List<Place> teams,
    List<Consent> consents,
    boolean bootstrap) {

  /** Somebody who never wrote. */
  public static Me stranger(boolean bootstrap) {
    return new Me(null, null, Set.of(), List.of(), List.of(), List.of(), bootstrap);
  }

  /** A role at a position and below it. */
  public record RoleHeld(
      AppointmentId appointment,
      Role role,
      PositionId position,
      String name,
      Level level,
      Instant from,
      @Nullable Instant to) {}

  /**
   * A place in a team.
   *
   * @param since when he joined, or when the role began that lets him stand in
   * @param standingIn whether he only stands in, as keeper of the home of a team without a leader
   */
  public record Place(TeamId team, String name, TeamRole role, Instant since, boolean standingIn) {}
}
