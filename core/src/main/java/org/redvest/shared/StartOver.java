// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

/**
 * What a use case found before it locked it was no longer so afterwards, and more would have to be
 * locked out of order. It gives everything up and begins again, as after a deadlock (DESIGN 9).
 */
public final class StartOver extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartOver() {
    super("what was locked is not all that there is now");
  }
}
