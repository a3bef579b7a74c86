// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.redvest.menu.MenuItemId;
import org.redvest.order.out.MenuChoices;

/** A menu that says only what can be ordered. */
public final class MemoryMenuChoices implements MenuChoices {

  private final Map<MenuItemId, Choice> choices = new HashMap<>();

  @Override
  public Optional<Choice> find(MenuItemId item) {
    return Optional.ofNullable(choices.get(item));
  }

  public void publish(Choice choice) {
    choices.put(choice.item(), choice);
  }
}
