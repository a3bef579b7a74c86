package org.redvest.menu.out;

import java.util.Optional;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.model.MenuItem;

/** The items of all menus. */
public interface MenuItems {

  void add(MenuItem item);

  Optional<MenuItem> find(MenuItemId id);

  /** The item, which nobody else can lock or save until the use case ends. */
  Optional<MenuItem> lock(MenuItemId id);

  /**
   * Keeps the item as it is after one command.
   *
   * @throws IllegalStateException when it is not kept in the version before
   */
  void save(MenuItem item);
}
