// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.menu;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuItem;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.MenuStatus;
import org.redvest.menu.Offering;
import org.redvest.menu.Publisher;
import org.redvest.persistence.shared.Table;
import org.redvest.shared.Version;

/** A row of {@code menu_item}. */
class MenuItemRow {

  static final Table<MenuItemRow> TABLE = Table.of("menu_item", MenuItemRow.class, 2);

  int city;
  UUID id;
  long version;

  @Nullable UUID teamId;

  @Nullable UUID positionId;

  String title;

  String description;

  String category;

  boolean brand;

  @Nullable Integer minutes;

  @Nullable String preparation;

  MenuStatus status;

  @SuppressWarnings("NullAway.Init") // filled by the table
  MenuItemRow() {}

  static MenuItemRow from(MenuItem item) {
    var row = new MenuItemRow();
    row.city = item.id().city().code();
    row.id = item.id().value();
    switch (item.publisher()) {
      case Publisher.ByTeam(var team) -> row.teamId = team.value();
      case Publisher.ByPosition(var position) -> row.positionId = position.value();
    }
    var offering = item.offering();
    row.title = offering.title();
    row.description = offering.description();
    row.category = offering.category().value();
    row.brand = offering.brand();
    row.minutes = offering.minutes();
    row.preparation = offering.preparation();
    row.take(item);
    return row;
  }

  /** Takes over what a command may have changed. */
  void take(MenuItem item) {
    version = item.version().number();
    status = item.status();
  }

  MenuItem toDomain() {
    return new MenuItem(
        new MenuItemId(id),
        new Version(version),
        Publisher.of(
            teamId == null ? null : new TeamId(teamId),
            positionId == null ? null : new PositionId(positionId)),
        new Offering(title, description, new CategoryCode(category), brand, minutes, preparation),
        status);
  }
}
