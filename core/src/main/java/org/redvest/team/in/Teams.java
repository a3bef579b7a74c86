// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.team.TeamAction;
import org.redvest.team.TeamStatus;
import org.redvest.team.model.Nature;
import org.redvest.team.model.Profile;

/** Everything that can be asked of teams, each thing a piece of work of its own. */
public interface Teams {

  /** What a team says of itself at first. */
  record Registration(PositionId home, Nature nature, Profile profile) {}

  /**
   * Registers a team. Whoever is signed in may, save a partner's machine; he leads it from then on.
   */
  TeamView register(Proposed<Registration> registration);

  /**
   * Gives a command to a team: the team afterwards, as the caller sees it.
   *
   * @param action what the command will be; decides whether it is read at all
   */
  TeamView give(TeamAction action, Sent<TeamId, TeamCommand> command);

  /** One team as far as the caller may read it; refused as unknown where he may not know of it. */
  TeamView read(TeamId team, Caller caller);

  /**
   * Which teams are sought.
   *
   * @param category null for any
   * @param status null for any that the caller may see
   * @param after the last team of the page before; null for the first page
   * @param limit how many teams at most
   */
  record Query(
      PositionId position,
      @Nullable CategoryCode category,
      @Nullable TeamStatus status,
      @Nullable TeamId after,
      int limit) {}

  /**
   * The teams at home at a position and below, in the order in which they registered: approved ones
   * for everybody, all for its staff.
   */
  List<TeamCard> list(Query query, Caller caller);
}
