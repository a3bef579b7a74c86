package org.redvest.menu.in;

import org.redvest.access.Caller;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.model.MenuItem;

/** Reads one item: what can be ordered is public, what cannot is its publisher's. */
public interface ReadMenuItem {

  MenuItem read(MenuItemId item, Caller caller);
}
