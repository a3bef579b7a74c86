// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import java.sql.SQLException;

/** The database did not do what a statement said; its cause says why. */
public final class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String INTEGRITY = "23";

  private final String state;

  SqlFailure(SQLException cause) {
    super(cause);
    this.state = String.valueOf(cause.getSQLState());
  }

  /** Whether the row is against a constraint; which one is not known in a cluster. */
  public boolean isOfConstraint() {
    return state.startsWith(INTEGRITY);
  }
}
