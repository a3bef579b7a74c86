package org.redvest.menu.in;

import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.model.MenuItem;
import org.redvest.shared.Version;

/** Takes a service off the menu; by whoever may publish for its publisher. */
public interface WithdrawMenuItem {

  /**
   * One withdrawal.
   *
   * @param ifMatch the version that the caller has seen; null when he does not mind
   * @param body reads the command's body, which says nothing
   */
  record Request(MenuItemId item, Caller caller, @Nullable Version ifMatch, Runnable body) {}

  MenuItem withdraw(Request request);
}
