package org.redvest.order.in;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.StageName;
import org.redvest.order.model.Channel;
import org.redvest.order.model.Duty;
import org.redvest.order.model.OrderKind;
import org.redvest.order.model.Outcome;
import org.redvest.shared.City;

/** Lists orders, the latest placed first: one's own, a position's board, or a team's. */
public interface ListOrders {

  /** Whose orders. */
  sealed interface Scope {

    /** The caller's own, in a city; his home city where he names none. */
    record Mine(@Nullable City city) implements Scope {}

    /** What is held at the position and below, for its staff. */
    record Board(PositionId position) implements Scope {}

    /** What the team has taken, for its members. */
    record OfTeam(TeamId team) implements Scope {}
  }

  /**
   * What is sought.
   *
   * @param stages empty for any
   * @param category null for any
   * @param overdue only what has passed its deadline
   * @param after the last order of the page before; null for the first page
   * @param limit how many at most
   */
  record Query(
      Scope scope,
      Set<StageName> stages,
      @Nullable CategoryCode category,
      boolean overdue,
      @Nullable OrderId after,
      int limit) {

    public Query {
      stages = Set.copyOf(stages);
    }
  }

  /**
   * One order in a list; nothing personal.
   *
   * @param recallAdvised whether the team that has it in hand was suspended meanwhile
   */
  record Row(
      OrderId id,
      OrderNumber number,
      long version,
      OrderKind kind,
      Channel channel,
      CategoryCode category,
      StageName stage,
      Instant since,
      Instant placedAt,
      PositionId station,
      PositionId holder,
      int round,
      @Nullable TeamId team,
      @Nullable Outcome outcome,
      @Nullable Duty due,
      @Nullable Instant dueAt,
      boolean recallAdvised) {}

  /**
   * One page.
   *
   * @param last where the next page begins; null when there is none
   */
  record Page(List<Row> orders, @Nullable OrderId last) {}

  Page list(Query query, Caller caller);
}
