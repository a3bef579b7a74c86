// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.menu;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.memory.command.MemoryStore;
import org.redvest.menu.Menu;
import org.redvest.menu.MenuItem;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.MenuItems;
import org.redvest.menu.MenuStatus;
import org.redvest.menu.Publisher;

/** Items whose teams are all approved, and whose positions are called after their ids. */
public final class MemoryMenuItems extends MemoryStore<MenuItemId, MenuItem> implements MenuItems {

  @Override
  public List<MenuItem> ofTeam(TeamId team, @Nullable MenuItemId after, int limit) {
    return page(Set.of(new Publisher.ByTeam(team)), null, after, limit);
  }

  /** By what positions publish; areas of teams are the database's business. */
  @Override
  public List<Menu.Entry> serving(
      Lineage position, @Nullable CategoryCode category, @Nullable MenuItemId after, int limit) {
    var above =
        position.rootFirst().stream()
            .map(Publisher.ByPosition::new)
            .collect(Collectors.<Publisher>toSet());
    return page(above, category, after, limit).stream()
        .map(item -> new Menu.Entry(item, item.publisher().id().value().toString()))
        .toList();
  }

  private List<MenuItem> page(
      Set<? extends Publisher> publishers,
      @Nullable CategoryCode category,
      @Nullable MenuItemId after,
      int limit) {
    return all()
        .filter(item -> item.status() == MenuStatus.PUBLISHED)
        .filter(item -> publishers.contains(item.publisher()))
        .filter(item -> category == null || item.offering().category().equals(category))
        .filter(item -> after == null || item.id().value().compareTo(after.value()) > 0)
        .limit(limit)
        .toList();
  }
}
