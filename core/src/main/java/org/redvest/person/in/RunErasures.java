// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.in;

/**
 * Goes on with what deletions could not do at once, and does again what a restored backup brought
 * back: the erasure list says whom (DESIGN 11).
 */
public interface RunErasures {

  /**
   * Looks after everybody on the list who is due.
   *
   * @return how many things of theirs were let go of
   */
  int run();
}
