// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.order.OfferId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.in.OfferQuery;
import org.redvest.order.in.OfferRow;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.OfferState;
import org.redvest.persistence.shared.Cells;
import org.redvest.persistence.shared.PlainSql.Step;

/** The statement behind a list of offers, and its rows. */
final class OfferListSql {

  private static final String SELECT =
      """
      select f.id, f.order_id, o.number, o.category, o.station, o.headcount, o.wanted_from,
             o.wanted_to, f.mode, f.state, f.made_at, f.expires_at
        from offer f join orders o on o.city = ? and o.id = f.order_id
       where f.city = ? and f.team_id = ?
      """;

  private OfferListSql() {}

  static Step of(OfferQuery query, Instant now) {
    var sql = new StringBuilder(SELECT);
    int city = query.team().city().code();
    var parameters = new ArrayList<@Nullable Object>(List.of(city, city, query.team().value()));
    if (query.openOnly()) {
      sql.append(" and f.state = 'OPEN' and f.expires_at > ?");
      parameters.add(now);
    }
    if (query.after() != null) {
      sql.append(" and f.id < ?");
      parameters.add(query.after().value());
    }
    parameters.add(query.limit());
    return new Step(sql.append(" order by f.id desc limit ?").toString(), parameters);
  }

  static OfferRow row(TeamId team, ResultSet row) throws SQLException {
    return new OfferRow(
        new OfferId(Cells.uuid(row, 1)),
        new OrderId(Cells.uuid(row, 2)),
        OrderNumber.parse(row.getString(3)),
        team,
        new CategoryCode(row.getString(4)),
        new PositionId(Cells.uuid(row, 5)),
        row.getInt(6),
        Cells.instantOrNull(row, 7),
        Cells.instantOrNull(row, 8),
        DispatchMode.valueOf(row.getString(9)),
        OfferState.valueOf(row.getString(10)),
        Cells.instant(row, 11),
        Cells.instant(row, 12));
  }
}
