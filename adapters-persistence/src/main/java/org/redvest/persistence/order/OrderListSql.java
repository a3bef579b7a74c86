// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
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
import org.redvest.persistence.shared.Cells;
import org.redvest.persistence.shared.PlainSql.Step;
import org.redvest.persistence.shared.PlainSql.Values;
import org.redvest.shared.City;

/** The statement behind a list of orders, and its rows. Identifiers grow with time. */
final class OrderListSql {

  private static final String SELECT =
      """
      select o.id, o.number, o.version, o.kind, o.channel, o.category, o.stage, o.since, o.placed_at,
             o.station, o.holder, o.round, o.team, o.outcome, o.due_what, o.due_at,
             coalesce(t.status = 'SUSPENDED' and o.stage <> 'CLOSED', false) as recall_advised
        from orders o
        left join team t on t.city = ? and t.id = o.team
       where o.city = ?
      """;

  private OrderListSql() {}

  static Step of(OrderQuery query, City city, @Nullable PersonId person, Instant now) {
    var sql = new StringBuilder(SELECT);
    var parameters = new ArrayList<@Nullable Object>(List.of(city.code(), city.code()));
    switch (query.scope()) {
      case Scope.Mine _ -> {
        var self = person == null ? null : person.value();
        sql.append(
            " and (o.requester = cast(? as uuid) or o.placed_by = cast(? as uuid)"
                + " or o.partner = cast(? as uuid))");
        parameters.add(self);
        parameters.add(self);
        parameters.add(self);
      }
      case Scope.Board(var position) -> {
        sql.append(" and o.holder in (select p.id from position p where ? = any(p.lineage))");
        parameters.add(position.value());
      }
      case Scope.OfTeam(var team) -> {
        sql.append(" and o.team = ?");
        parameters.add(team.value());
      }
    }
    if (!query.stages().isEmpty()) {
      sql.append(" and o.stage = any(?)");
      parameters.add(new Values("text", query.stages().stream().map(StageName::name).toList()));
    }
    if (query.category() != null) {
      sql.append(" and o.category = ?");
      parameters.add(query.category().value());
    }
    if (query.overdue()) {
      sql.append(" and o.due_at <= ? and o.stage <> 'CLOSED'");
      parameters.add(now);
    }
    if (query.after() != null) {
      sql.append(" and o.id < ?");
      parameters.add(query.after().value());
    }
    parameters.add(query.limit());
    return new Step(sql.append(" order by o.id desc limit ?").toString(), parameters);
  }

  static OrderRow row(ResultSet row) throws SQLException {
    return new OrderRow(
        new OrderId(Cells.uuid(row, 1)),
        OrderNumber.parse(row.getString(2)),
        row.getLong(3),
        OrderKind.valueOf(row.getString(4)),
        Channel.valueOf(row.getString(5)),
        new CategoryCode(row.getString(6)),
        StageName.valueOf(row.getString(7)),
        Cells.instant(row, 8),
        Cells.instant(row, 9),
        new PositionId(Cells.uuid(row, 10)),
        new PositionId(Cells.uuid(row, 11)),
        row.getInt(12),
        Cells.id(row, 13, TeamId::new),
        Cells.constant(row, 14, Outcome.class),
        Cells.constant(row, 15, Duty.class),
        Cells.instantOrNull(row, 16),
        row.getBoolean(17));
  }
}
