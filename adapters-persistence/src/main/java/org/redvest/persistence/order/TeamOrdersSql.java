// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import java.util.List;
import org.redvest.access.TeamId;
import org.redvest.order.OrderNumber;
import org.redvest.persistence.shared.Cells;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.team.out.OrdersOfTeam.HeldOrder;

/** The statement about what a team holds. */
final class TeamOrdersSql {

  private static final String HELD =
      """
      select id, number from orders
       where city = ? and team = ? and stage in ('TAKEN', 'SCHEDULED')
       order by id
      """;

  private TeamOrdersSql() {}

  static List<HeldOrder> heldBy(PlainSql sql, TeamId team) {
    return sql.list(
        HELD,
        row -> new HeldOrder(Cells.uuid(row, 1), OrderNumber.parse(row.getString(2)).format()),
        team.city().code(),
        team.value());
  }
}
