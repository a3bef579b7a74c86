// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuItemId;
import org.redvest.order.out.MenuChoices;
import org.redvest.persistence.shared.Cells;
import org.redvest.persistence.shared.PlainSql;

@ApplicationScoped
class SqlMenuChoices implements MenuChoices {

  private static final String FIND =
      """
      select m.category, m.team_id
        from menu_item m
        left join team t on t.city = ? and t.id = m.team_id
       where m.city = ? and m.id = ? and m.status = 'PUBLISHED'
         and (m.team_id is null or t.status = 'APPROVED')
      """;

  private final PlainSql sql;

  @Inject
  SqlMenuChoices(PlainSql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Choice> find(MenuItemId item) {
    int city = item.city().code();
    return sql.find(
        FIND,
        row -> new Choice(item, new CategoryCode(row.getString(1)), Cells.id(row, 2, TeamId::new)),
        city,
        city,
        item.value());
  }
}
