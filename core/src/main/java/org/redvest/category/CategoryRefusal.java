package org.redvest.category;

import java.util.Map;
import org.redvest.shared.Refusal;

/** Why something about a category was refused. */
public final class CategoryRefusal extends Refusal {

  /** The reasons; the texts are looked up by these names. */
  public enum Code implements Refusal.Code {
    CATEGORY_UNKNOWN(Kind.INVALID);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public CategoryRefusal(Code code) {
    super(code, Map.of());
  }
}
