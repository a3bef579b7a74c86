// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

/** The database was asked whether it is there, and says nothing. */
final class NoAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoAnswer() {
    super("no answer", null, false, false);
  }
}
