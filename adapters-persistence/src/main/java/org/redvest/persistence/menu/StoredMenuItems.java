// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.Menu;
import org.redvest.menu.MenuItem;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.MenuItems;
import org.redvest.persistence.shared.Named;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.PlainSql.Values;

/** Menu items, and the menus that they make, one statement a page. */
@ApplicationScoped
class StoredMenuItems implements MenuItems {

  private static final Named OF_TEAM =
      Named.of(
          """
          select %s
            from menu_item m
            join team t on t.city = :city and t.id = m.team_id and t.status = 'APPROVED'
           where m.city = :city and m.team_id = :team and m.status = 'PUBLISHED'
             and (cast(:after as uuid) is null or m.id > :after)
           order by m.id
           limit :limit
          """
              .formatted(MenuItemRow.TABLE.columns("m.")));

  /** Great-circle distances by haversine over the mean radius of the earth, as in core. */
  private static final Named SERVING =
      Named.of(
          """
          select %s, coalesce(t.name, publisher.name) as publisher_name
            from menu_item m
            join position here on here.id = :here
            left join team t on t.city = :city and t.id = m.team_id and t.status = 'APPROVED'
            left join position publisher on publisher.id = m.position_id
           where m.city = :city and m.status = 'PUBLISHED'
             and (cast(:category as text) is null or m.category = :category)
             and (cast(:after as uuid) is null or m.id > :after)
             and (m.position_id = any(:lineage)
               or exists (select 1 from team_area a
                    where a.city = :city and a.team_id = t.id and a.position_id = any(:lineage))
               or 2 * 6371008.8 * asin(least(1, sqrt(
                    power(sin(radians(here.lat - t.circle_lat) / 2), 2)
                    + cos(radians(t.circle_lat)) * cos(radians(here.lat))
                      * power(sin(radians(here.lng - t.circle_lng) / 2), 2)))) <= t.circle_radius)
           order by m.id
           limit :limit
          """
              .formatted(MenuItemRow.TABLE.columns("m.")));

  private final PlainSql sql;

  @Inject
  StoredMenuItems(PlainSql sql) {
    this.sql = sql;
  }

  @Override
  public void add(MenuItem item) {
    MenuItemRow.TABLE.add(sql, MenuItemRow.from(item));
  }

  @Override
  public Optional<MenuItem> find(MenuItemId id) {
    return MenuItemRow.TABLE.find(sql, id.city().code(), id.value()).map(MenuItemRow::toDomain);
  }

  @Override
  public Optional<MenuItem> lock(MenuItemId id) {
    return MenuItemRow.TABLE.lock(sql, id.city().code(), id.value()).map(MenuItemRow::toDomain);
  }

  @Override
  public void save(MenuItem item) {
    MenuItemRow.TABLE.save(sql, MenuItemRow.from(item));
  }

  @Override
  public List<MenuItem> ofTeam(TeamId team, @Nullable MenuItemId after, int limit) {
    return sql.list(
        OF_TEAM.with(
            "city",
            team.city().code(),
            "team",
            team.value(),
            "after",
            after == null ? null : after.value(),
            "limit",
            limit),
        row -> MenuItemRow.TABLE.read(row, 1).toDomain());
  }

  @Override
  public List<Menu.Entry> serving(
      Lineage position, @Nullable CategoryCode category, @Nullable MenuItemId after, int limit) {
    var lineage = position.rootFirst().stream().map(PositionId::value).toList();
    return sql.list(
        SERVING.with(
            "here",
            position.position().value(),
            "city",
            position.position().city().code(),
            "lineage",
            new Values("uuid", lineage),
            "category",
            category == null ? null : category.value(),
            "after",
            after == null ? null : after.value(),
            "limit",
            limit),
        row ->
            new Menu.Entry(
                MenuItemRow.TABLE.read(row, 1).toDomain(),
                row.getString(1 + MenuItemRow.TABLE.width())));
  }
}
