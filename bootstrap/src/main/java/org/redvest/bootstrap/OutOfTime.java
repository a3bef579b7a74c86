// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

/**
 * A transaction failed after its time was up: whatever it says itself, it was ended in its midst.
 */
final class OutOfTime extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutOfTime(RuntimeException failed) {
    super("the transaction took too long", failed, true, false);
  }
}
