// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.order.OrderId;
import org.redvest.order.model.OrderCommand.HandOver;
import org.redvest.order.model.OrderCommand.Withdraw;
import org.redvest.order.model.WithdrawalReason;
import org.redvest.order.out.OrderLists.Consequence;
import org.redvest.persistence.shared.Cells;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;
import org.redvest.team.TeamStatus;

/**
 * The statements about what follows from closed positions and from teams that are out. Of both
 * there are few, so that each asks them for what is open, and not what is open for them.
 */
final class ConsequenceSql {

  private static final String OPEN_AT =
      """
      select count(*) from orders
       where city = ? and holder = ?
         and stage not in ('REJECTED', 'REFERRED', 'CLOSED', 'CANCELLED', 'UNMET')
      """;

  private static final String CLOSINGS =
      """
      select o.id,
             (select e.id from event e
               where e.city = ? and e.subject_kind = 'POSITION'
                 and e.subject_id = h.position_id and e.type = 'PositionClosed'
               order by e.sequence desc limit 1) as cause
        from position_hold h
        join orders o on o.city = ? and o.holder = h.position_id
         and o.stage not in ('REJECTED', 'REFERRED', 'CLOSED', 'CANCELLED', 'UNMET')
       where h.city = ? and h.successor is not null
         and (cast(? as uuid) is null or h.position_id = ?)
       order by o.id
       limit ?
      """;

  private static final String SUSPENSIONS =
      """
      select f.order_id as id,
             (select e.id from event e
               where e.city = ? and e.subject_kind = 'TEAM' and e.subject_id = t.id
                 and e.type in ('TeamSuspended', 'TeamDissolved')
               order by e.sequence desc limit 1) as cause,
             t.id as team, t.status
        from team t
        join offer f on f.city = ? and f.team_id = t.id and f.state = 'OPEN'
       where t.city = ? and t.status in ('SUSPENDED', 'DISSOLVED')
         and (cast(? as uuid) is null or t.id = ?)
       order by f.order_id
       limit ?
      """;

  private ConsequenceSql() {}

  static int openAt(PlainSql sql, PositionId holder) {
    return sql.find(OPEN_AT, row -> row.getInt(1), holder.city().code(), holder.value())
        .orElseThrow();
  }

  /** Of one closed position, or of all in the city. */
  static List<Consequence> ofClosings(
      PlainSql sql, City city, @Nullable PositionId position, int limit) {
    var which = position == null ? null : position.value();
    return sql.list(
        CLOSINGS,
        row -> new Consequence(new OrderId(Cells.uuid(row, 1)), new HandOver(), Cells.uuid(row, 2)),
        city.code(),
        city.code(),
        city.code(),
        which,
        which,
        limit);
  }

  /** Of one team that is out, or of all in the city. */
  static List<Consequence> ofSuspensions(
      PlainSql sql, City city, @Nullable TeamId team, int limit) {
    var which = team == null ? null : team.value();
    return sql.list(
        SUSPENSIONS,
        ConsequenceSql::withdrawal,
        city.code(),
        city.code(),
        city.code(),
        which,
        which,
        limit);
  }

  private static Consequence withdrawal(ResultSet row) throws SQLException {
    var reason =
        TeamStatus.valueOf(row.getString(4)) == TeamStatus.DISSOLVED
            ? WithdrawalReason.TEAM_DISSOLVED
            : WithdrawalReason.TEAM_SUSPENDED;
    var command = new Withdraw(reason, new TeamId(Cells.uuid(row, 3)));
    return new Consequence(new OrderId(Cells.uuid(row, 1)), command, Cells.uuid(row, 2));
  }
}
