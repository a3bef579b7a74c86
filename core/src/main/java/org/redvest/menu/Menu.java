// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.menu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;

/** Everything that can be asked of the menu, each thing a piece of work of its own. */
public interface Menu {

  /** Who publishes what. */
  record Publication(Publisher publisher, Offering offering) {}

  /**
   * Puts a service on the menu. Leader and deputies publish for their approved team, a keeper for
   * the positions that he keeps.
   */
  MenuItem publish(Proposed<Publication> publication);

  /** What can be done to an item; by whoever may publish for its publisher. */
  sealed interface Command {

    /** Takes the service off the menu. */
    record Withdraw() implements Command {}
  }

  MenuItem give(Sent<MenuItemId, Command> command);

  /** One item: what can be ordered is public, what cannot is its publisher's. */
  MenuItem read(MenuItemId item, Caller caller);

  /**
   * What a team has on the menu, in the order of publication; public, and empty unless the team is
   * approved.
   *
   * @param after the last item of the page before; null for the first page
   */
  List<MenuItem> ofTeam(TeamId team, @Nullable MenuItemId after, int limit);

  /**
   * A line of a menu.
   *
   * @param publisher the name of the team or position
   */
  record Entry(MenuItem item, String publisher) {}

  /**
   * Everything on the menu that serves a position, in the order of publication; public.
   *
   * @param category null for any
   * @param after the last item of the page before; null for the first page
   */
  List<Entry> serving(
      PositionId position, @Nullable CategoryCode category, @Nullable MenuItemId after, int limit);
}
