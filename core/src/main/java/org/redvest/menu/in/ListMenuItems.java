package org.redvest.menu.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.model.MenuItem;

/** What a team has on the menu; public, and empty unless the team is approved. */
public interface ListMenuItems {

  /** In the order of publication. */
  List<MenuItem> list(TeamId team, @Nullable MenuItemId after, int limit);
}
