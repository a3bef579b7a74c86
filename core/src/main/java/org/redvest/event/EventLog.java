// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.event;

/** The one log of all features. Entries can be added, and nothing else. */
public interface EventLog {

  /**
   * Adds the entry within the transaction of the command that caused it.
   *
   * @throws IllegalStateException when the subject already has an entry of this sequence number:
   *     two commands changed the same subject without its lock
   */
  void append(EventEntry entry);
}
