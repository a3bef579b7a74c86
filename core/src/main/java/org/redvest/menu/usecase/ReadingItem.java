package org.redvest.menu.usecase;

import org.redvest.access.Caller;
import org.redvest.idempotency.Outcome;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.MenuRefusal;
import org.redvest.menu.MenuStatus;
import org.redvest.menu.in.ReadMenuItem;
import org.redvest.menu.model.MenuItem;

final class ReadingItem implements ReadMenuItem {

  private final MenuUseCases.Outside outside;
  private final Publishers publishers;

  ReadingItem(MenuUseCases.Outside outside) {
    this.outside = outside;
    this.publishers = new Publishers(outside.teams(), outside.lineages());
  }

  @Override
  public MenuItem read(MenuItemId id, Caller caller) {
    var item = outside.items().find(id).orElseThrow(ReadingItem::unknown);
    var answerable = publishers.of(item.publisher());
    if (item.status() == MenuStatus.PUBLISHED && answerable.isOpen()) {
      return item;
    }
    var actor = outside.actors().of(caller, id.city(), outside.clock().instant());
    if (!answerable.mayPublish(actor)) {
      throw unknown();
    }
    return item;
  }

  /** What a command came to before. */
  MenuItem again(Outcome outcome, Caller caller) {
    return outside.items().find(outcome.subject(MenuItemId::new)).orElseThrow(ReadingItem::unknown);
  }

  private static MenuRefusal unknown() {
    return new MenuRefusal(MenuRefusal.Code.MENU_ITEM_NOT_FOUND);
  }
}
