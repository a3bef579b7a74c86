// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

/** The database did not answer a moment ago, and as many as may be wait for its next answer. */
final class StillAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StillAway(Throwable because) {
    super("the database was away a moment ago", because, false, false);
  }
}
