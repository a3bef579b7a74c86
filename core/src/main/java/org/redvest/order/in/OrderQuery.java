// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.order.OrderId;
import org.redvest.order.StageName;
import org.redvest.shared.City;

/**
 * Which orders are sought: the caller's own, a position's board, or a team's.
 *
 * @param stages empty for any
 * @param category null for any
 * @param overdue only what has passed its deadline
 * @param after the last order of the page before; null for the first page
 * @param limit how many at most
 */
public record OrderQuery(
    Scope scope,
    Set<StageName> stages,
    @Nullable CategoryCode category,
    boolean overdue,
    @Nullable OrderId after,
    int limit) {

  public OrderQuery {
    stages = Set.copyOf(stages);
  }

  /** Whose orders. */
  public sealed interface Scope {

    /** The caller's own, in a city; his home city where he names none. */
    record Mine(@Nullable City city) implements Scope {}

    /** What is held at the position and below, for its staff. */
    record Board(PositionId position) implements Scope {}

    /** What the team has taken, for its members. */
    record OfTeam(TeamId team) implements Scope {}
  }
}
