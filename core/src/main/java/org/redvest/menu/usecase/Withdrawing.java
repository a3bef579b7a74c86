package org.redvest.menu.usecase;

import java.time.temporal.ChronoUnit;
import org.redvest.access.Actor;
import org.redvest.menu.MenuEvent.MenuItemWithdrawn;
import org.redvest.menu.MenuRefusal;
import org.redvest.menu.MenuStatus;
import org.redvest.menu.in.WithdrawMenuItem;
import org.redvest.menu.model.Answerable;
import org.redvest.menu.model.MenuItem;
import org.redvest.shared.SharedRefusal;

final class Withdrawing implements WithdrawMenuItem {

  private final MenuUseCases.Outside outside;
  private final Publishers publishers;
  private final Recording events;

  Withdrawing(MenuUseCases.Outside outside) {
    this.outside = outside;
    this.publishers = new Publishers(outside.teams(), outside.lineages());
    this.events = new Recording(outside.events(), outside.ids());
  }

  @Override
  public MenuItem withdraw(Request request) {
    var city = request.item().city();
    var actor = outside.actors().of(request.caller(), city, outside.clock().instant());
    if (actor instanceof Actor.Nobody) {
      throw new SharedRefusal(SharedRefusal.Code.UNAUTHENTICATED);
    }
    var item = outside.items().lock(request.item()).orElseThrow(Withdrawing::unknown);
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    checkRight(item, publishers.of(item.publisher()), actor);
    actor.mustName(request.caller());
    request.body().run();
    if (request.ifMatch() != null && !request.ifMatch().equals(item.version())) {
      throw new SharedRefusal(SharedRefusal.Code.STALE_VERSION);
    }
    var withdrawn = item.withdraw();
    outside.items().save(withdrawn);
    events.record(withdrawn, new MenuItemWithdrawn(), actor, now, request.caller());
    return withdrawn;
  }

  private static void checkRight(MenuItem item, Answerable answerable, Actor actor) {
    if (answerable.mayPublish(actor)) {
      return;
    }
    throw item.status() == MenuStatus.PUBLISHED && answerable.isOpen()
        ? new SharedRefusal(SharedRefusal.Code.FORBIDDEN)
        : unknown();
  }

  private static MenuRefusal unknown() {
    return new MenuRefusal(MenuRefusal.Code.MENU_ITEM_NOT_FOUND);
  }
}
