// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.menu;

import org.redvest.command.Subject;
import org.redvest.event.EventEntry;
import org.redvest.shared.Version;

/** A service on the menu. Its words never change: who ordered it knows what was promised. */
public record MenuItem(
    MenuItemId id, Version version, Publisher publisher, Offering offering, MenuStatus status)
    implements Subject {

  public static MenuItem publish(MenuItemId id, Publisher publisher, Offering offering) {
    return new MenuItem(id, Version.FIRST, publisher, offering, MenuStatus.PUBLISHED);
  }

  public MenuItem withdraw() {
    return switch (status) {
      case PUBLISHED -> new MenuItem(id, version.next(), publisher, offering, MenuStatus.WITHDRAWN);
      case WITHDRAWN -> throw MenuRefusal.MENU_ITEM_WITHDRAWN.refusal();
    };
  }

  @Override
  public EventEntry.Kind kind() {
    return EventEntry.Kind.MENU_ITEM;
  }
}
