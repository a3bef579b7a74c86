// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

/** As many transactions as there are connections, for as long as anybody may wait. */
final class NoTurn extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoTurn() {
    super("all connections are in use", null, false, false);
  }
}
