// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

/** Does what deadlines ask for, each as an ordinary command by the clock. */
public interface RunDue {

  /**
   * Gives every command that is due now, each in a transaction of its own.
   *
   * @return how many were carried out; one that had become void meanwhile does not count
   */
  int run();
}
