package org.redvest.menu.usecase;

import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.redvest.access.Caller;
import org.redvest.menu.MenuEvent.MenuItemPublished;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.MenuRefusal;
import org.redvest.menu.in.PublishMenuItem;
import org.redvest.menu.model.MenuItem;
import org.redvest.menu.model.Publisher;
import org.redvest.shared.SharedRefusal;

final class Publishing implements PublishMenuItem {

  private final MenuUseCases.Outside outside;
  private final Publishers publishers;
  private final Recording events;

  Publishing(MenuUseCases.Outside outside) {
    this.outside = outside;
    this.publishers = new Publishers(outside.teams(), outside.lineages());
    this.events = new Recording(outside.events(), outside.ids());
  }

  /** Who publishes stands in the body, so the body is read before the right is known. */
  @Override
  public MenuItem publish(Request request) {
    if (!(request.caller().identity() instanceof Caller.SignedIn)) {
      throw new SharedRefusal(SharedRefusal.Code.UNAUTHENTICATED);
    }
    var publication = request.publication().get();
    var publisher = publication.publisher();
    var answerable = publishers.of(publisher);
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var actor = outside.actors().of(request.caller(), publisher.id().city(), now);
    if (!answerable.mayPublish(actor)) {
      throw answerable.isOpen()
          ? new SharedRefusal(SharedRefusal.Code.FORBIDDEN)
          : new MenuRefusal(MenuRefusal.Code.MENU_PUBLISHER_UNKNOWN);
    }
    actor.mustName(request.caller());
    outside.categories().check(Set.of(publication.offering().category()));
    if (!answerable.isOpen()) {
      throw new MenuRefusal(MenuRefusal.Code.MENU_TEAM_NOT_APPROVED);
    }
    var id = new MenuItemId(outside.ids().next(publisher.id().code()));
    var item = MenuItem.publish(id, publisher, publication.offering());
    outside.items().add(item);
    events.record(item, published(item), actor, now, request.caller());
    return item;
  }

  private static MenuItemPublished published(MenuItem item) {
    var category = item.offering().category();
    return switch (item.publisher()) {
      case Publisher.ByTeam(var team) -> new MenuItemPublished(team, null, category);
      case Publisher.ByPosition(var position) -> new MenuItemPublished(null, position, category);
    };
  }
}
