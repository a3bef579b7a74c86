// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.menu;

import org.redvest.shared.Refusal;
import org.redvest.shared.Refusal.Kind;

/** Why something about the menu was refused. */
public enum MenuRefusal implements Refusal.Code {
  MENU_ITEM_NOT_FOUND(Kind.NOT_FOUND),
  MENU_ITEM_WITHDRAWN(Kind.CONFLICT),
  MENU_TEAM_NOT_APPROVED(Kind.CONFLICT),
  MENU_DURATION_OUT_OF_RANGE(Kind.INVALID),
  MENU_PUBLISHER_UNCLEAR(Kind.INVALID),
  MENU_PUBLISHER_UNKNOWN(Kind.NOT_FOUND);

  private final Kind kind;

  MenuRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
