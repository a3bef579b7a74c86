// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.audit.in;

/** Writes what {@link NoteAttempt} gathered. */
public interface WriteAttempts {

  /**
   * @param everything also what is still being counted, as before the process ends
   * @return how many entries were written
   */
  int write(boolean everything);
}
