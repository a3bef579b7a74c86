package org.redvest.team.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.team.TeamStatus;

/** The teams at home at a position and below: approved ones for everybody, all for its staff. */
public interface ListTeams {

  /**
   * What is sought.
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

  /** In the order in which they registered. */
  List<TeamCard> list(Query query, Caller caller);
}
