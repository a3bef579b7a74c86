// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.category;

import org.redvest.shared.Refusal;
import org.redvest.shared.Refusal.Kind;

/** Why something about a category was refused. */
public enum CategoryRefusal implements Refusal.Code {
  CATEGORY_UNKNOWN(Kind.INVALID);

  private final Kind kind;

  CategoryRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
