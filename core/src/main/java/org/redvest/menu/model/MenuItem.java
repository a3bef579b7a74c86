package org.redvest.menu.model;

import org.redvest.menu.MenuItemId;
import org.redvest.menu.MenuRefusal;
import org.redvest.menu.MenuStatus;
import org.redvest.shared.Version;

/** A service on the menu. Its words never change: who ordered it knows what was promised. */
public record MenuItem(
    MenuItemId id, Version version, Publisher publisher, Offering offering, MenuStatus status) {

  public static MenuItem publish(MenuItemId id, Publisher publisher, Offering offering) {
    return new MenuItem(id, Version.FIRST, publisher, offering, MenuStatus.PUBLISHED);
  }

  public MenuItem withdraw() {
    return switch (status) {
      case PUBLISHED -> new MenuItem(id, version.next(), publisher, offering, MenuStatus.WITHDRAWN);
      case WITHDRAWN -> throw new MenuRefusal(MenuRefusal.Code.MENU_ITEM_WITHDRAWN);
    };
  }
}
