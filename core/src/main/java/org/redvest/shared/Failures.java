// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

/**
 * What went wrong in a work of many parts, of which none holds up the others: whoever runs the
 * service is told which part it was.
 */
public interface Failures {

  /**
   * One part failed; it stays to be done, and may be told of again at the next turn.
   *
   * @param work what was to be done, in a word or two
   * @param part which part: an id or a code, never anything personal
   */
  void add(String work, String part, RuntimeException failed);
}
