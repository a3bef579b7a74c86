package org.redvest.persistence.order;

import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.order.OrderId;
import org.redvest.order.model.OrderCommand.HandOver;
import org.redvest.order.model.OrderCommand.Withdraw;
import org.redvest.order.model.WithdrawalReason;
import org.redvest.order.out.OrderViews.Consequence;
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
       where city = :city and holder = :holder
         and stage not in ('REJECTED', 'REFERRED', 'CLOSED', 'CANCELLED', 'UNMET')
      """;

  private static final String CLOSINGS =
      """
      select o.id,
             (select e.id from event e
               where e.city = :city and e.subject_kind = 'POSITION'
                 and e.subject_id = h.position_id and e.type = 'PositionClosed'
               order by e.sequence desc limit 1) as cause
        from position_hold h
        join orders o on o.city = :city and o.holder = h.position_id
         and o.stage not in ('REJECTED', 'REFERRED', 'CLOSED', 'CANCELLED', 'UNMET')
       where h.city = :city and h.successor is not null
         and (cast(:position as uuid) is null or h.position_id = :position)
       order by o.id
       limit :limit
      """;

  private static final String SUSPENSIONS =
      """
      select f.order_id as id,
             (select e.id from event e
               where e.city = :city and e.subject_kind = 'TEAM' and e.subject_id = t.id
                 and e.type in ('TeamSuspended', 'TeamDissolved')
               order by e.sequence desc limit 1) as cause,
             t.id as team, t.status
        from team t
        join offer f on f.city = :city and f.team_id = t.id and f.state = 'OPEN'
       where t.city = :city and t.status in ('SUSPENDED', 'DISSOLVED')
         and (cast(:team as uuid) is null or t.id = :team)
       order by f.order_id
       limit :limit
      """;

  private ConsequenceSql() {}

  static int openAt(Session session, PositionId holder) {
    return session
        .createNativeQuery(OPEN_AT, Integer.class)
        .setParameter("city", holder.city().code())
        .setParameter("holder", holder.value())
        .getSingleResult();
  }

  /** Of one closed position, or of all in the city. */
  static List<Consequence> ofClosings(
      Session session, City city, @Nullable PositionId position, int limit) {
    return query(session, CLOSINGS, city, limit)
        .setParameter("position", position == null ? null : position.value(), UUID.class)
        .stream()
        .map(row -> new Consequence(new OrderId((UUID) row[0]), new HandOver(), (UUID) row[1]))
        .toList();
  }

  /** Of one team that is out, or of all in the city. */
  static List<Consequence> ofSuspensions(
      Session session, City city, @Nullable TeamId team, int limit) {
    return query(session, SUSPENSIONS, city, limit)
        .setParameter("team", team == null ? null : team.value(), UUID.class)
        .addScalar("team", UUID.class)
        .addScalar("status", String.class)
        .stream()
        .map(ConsequenceSql::withdrawal)
        .toList();
  }

  private static Consequence withdrawal(Object[] row) {
    var reason =
        TeamStatus.valueOf((String) row[3]) == TeamStatus.DISSOLVED
            ? WithdrawalReason.TEAM_DISSOLVED
            : WithdrawalReason.TEAM_SUSPENDED;
    var command = new Withdraw(reason, new TeamId((UUID) row[2]));
    return new Consequence(new OrderId((UUID) row[0]), command, (UUID) row[1]);
  }

  private static NativeQuery<Object[]> query(Session session, String sql, City city, int limit) {
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("city", city.code())
        .setParameter("limit", limit)
        .addScalar("id", UUID.class)
        .addScalar("cause", UUID.class);
  }
}
