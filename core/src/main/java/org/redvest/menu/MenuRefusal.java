package org.redvest.menu;

import java.util.Map;
import org.redvest.shared.Refusal;

/** Why something about the menu was refused. */
public final class MenuRefusal extends Refusal {

  /** The reasons; the texts are looked up by these names. */
  public enum Code implements Refusal.Code {
    MENU_ITEM_NOT_FOUND(Kind.NOT_FOUND),
    MENU_ITEM_WITHDRAWN(Kind.CONFLICT),
    MENU_TEAM_NOT_APPROVED(Kind.CONFLICT),
    MENU_DURATION_OUT_OF_RANGE(Kind.INVALID),
    MENU_PUBLISHER_UNCLEAR(Kind.INVALID),
    MENU_PUBLISHER_UNKNOWN(Kind.NOT_FOUND);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public MenuRefusal(Code code, Map<String, Object> parameters) {
    super(code, parameters);
  }

  public MenuRefusal(Code code) {
    this(code, Map.of());
  }
}
