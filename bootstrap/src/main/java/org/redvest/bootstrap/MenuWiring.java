package org.redvest.bootstrap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.redvest.access.out.Actors;
import org.redvest.category.out.Categories;
import org.redvest.event.EventLog;
import org.redvest.menu.in.ListMenuItems;
import org.redvest.menu.in.PublishMenuItem;
import org.redvest.menu.in.ReadMenuItem;
import org.redvest.menu.in.ShowMenu;
import org.redvest.menu.in.WithdrawMenuItem;
import org.redvest.menu.out.MenuItems;
import org.redvest.menu.out.MenuViews;
import org.redvest.menu.usecase.MenuUseCases;
import org.redvest.network.out.Positions;
import org.redvest.shared.Ids;
import org.redvest.team.out.TeamViews;

/** The menu: each use case in a transaction of its own. */
class MenuWiring {

  @Produces
  @Singleton
  MenuUseCases menu(
      Actors actors,
      MenuItems items,
      MenuViews views,
      TeamViews teams,
      Categories categories,
      Positions positions,
      EventLog events,
      Ids ids,
      Clock clock) {
    return new MenuUseCases(
        new MenuUseCases.Outside(
            actors, items, views, teams, categories, positions::lineage, events, ids, clock));
  }

  @Produces
  @Singleton
  PublishMenuItem publishMenuItem(MenuUseCases menu, Once once) {
    var useCase = menu.publishMenuItem();
    var again = menu.itemAgain();
    return sent -> {
      var body = Routing.once(sent.publication());
      var request = new PublishMenuItem.Request(sent.caller(), body);
      return once.creating(
          request.caller(),
          Routing.by(body, publication -> Routing.cityOf(publication.publisher().id())),
          () -> useCase.publish(request),
          again);
    };
  }

  @Produces
  @Singleton
  WithdrawMenuItem withdrawMenuItem(MenuUseCases menu, Once once) {
    var useCase = menu.withdrawMenuItem();
    var again = menu.itemAgain();
    return request ->
        once.changing(
            request.caller(),
            Routing.to(request.item().city()),
            () -> useCase.withdraw(request),
            again);
  }

  /** Public: nobody is looked up, save for what is off the menu. */
  @Produces
  @Singleton
  ReadMenuItem readMenuItem(MenuUseCases menu) {
    var useCase = menu.readMenuItem();
    return (item, caller) -> Transactions.call(() -> useCase.read(item, caller));
  }

  @Produces
  @Singleton
  ListMenuItems listMenuItems(MenuUseCases menu) {
    var useCase = menu.listMenuItems();
    return (team, after, limit) -> Transactions.call(() -> useCase.list(team, after, limit));
  }

  @Produces
  @Singleton
  ShowMenu showMenu(MenuUseCases menu) {
    var useCase = menu.showMenu();
    return query -> Transactions.call(() -> useCase.show(query));
  }
}
