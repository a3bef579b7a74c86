package org.redvest.persistence.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.StageName;
import org.redvest.order.in.OrderQuery;
import org.redvest.order.in.OrderQuery.Scope;
import org.redvest.order.in.OrderRow;
import org.redvest.order.model.Channel;
import org.redvest.order.model.Duty;
import org.redvest.order.model.OrderKind;
import org.redvest.order.model.Outcome;

/** The statement behind a list of orders, and its rows. Identifiers grow with time. */
final class OrderListSql {

  private static final String SELECT =
      """
      select o.id, o.number, o.version, o.kind, o.channel, o.category, o.stage, o.since, o.placed_at,
             o.station, o.holder, o.round, o.team, o.outcome, o.due_what, o.due_at,
             coalesce(t.status = 'SUSPENDED' and o.stage <> 'CLOSED', false) as recall_advised
        from orders o
        left join team t on t.city = :city and t.id = o.team
       where o.city = :city
      """;

  private OrderListSql() {}

  static String of(OrderQuery query) {
    var sql = new StringBuilder(SELECT);
    sql.append(
        switch (query.scope()) {
          case Scope.Mine _ ->
              " and (o.requester = :self or o.placed_by = :self or o.partner = :self)";
          case Scope.Board _ ->
              " and o.holder in (select p.id from position p where :position = any(p.lineage))";
          case Scope.OfTeam _ -> " and o.team = :team";
        });
    if (!query.stages().isEmpty()) {
      sql.append(" and o.stage in (:stages)");
    }
    if (query.category() != null) {
      sql.append(" and o.category = :category");
    }
    if (query.overdue()) {
      sql.append(" and o.due_at <= :now and o.stage <> 'CLOSED'");
    }
    if (query.after() != null) {
      sql.append(" and o.id < :after");
    }
    return sql.append(" order by o.id desc limit :limit").toString();
  }

  static List<Object[]> typed(NativeQuery<Object[]> query) {
    return query
        .addScalar("id", UUID.class)
        .addScalar("number", String.class)
        .addScalar("version", Long.class)
        .addScalar("kind", String.class)
        .addScalar("channel", String.class)
        .addScalar("category", String.class)
        .addScalar("stage", String.class)
        .addScalar("since", Instant.class)
        .addScalar("placed_at", Instant.class)
        .addScalar("station", UUID.class)
        .addScalar("holder", UUID.class)
        .addScalar("round", Integer.class)
        .addScalar("team", UUID.class)
        .addScalar("outcome", String.class)
        .addScalar("due_what", String.class)
        .addScalar("due_at", Instant.class)
        .addScalar("recall_advised", Boolean.class)
        .getResultList();
  }

  static OrderRow row(Object[] row) {
    return new OrderRow(
        new OrderId((UUID) row[0]),
        OrderNumber.parse((String) row[1]),
        (Long) row[2],
        OrderKind.valueOf((String) row[3]),
        Channel.valueOf((String) row[4]),
        new CategoryCode((String) row[5]),
        StageName.valueOf((String) row[6]),
        (Instant) row[7],
        (Instant) row[8],
        new PositionId((UUID) row[9]),
        new PositionId((UUID) row[10]),
        (Integer) row[11],
        row[12] == null ? null : new TeamId((UUID) row[12]),
        row[13] == null ? null : Outcome.valueOf((String) row[13]),
        row[14] == null ? null : Duty.valueOf((String) row[14]),
        (@Nullable Instant) row[15],
        (Boolean) row[16]);
  }
}
