// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

/**
 * A text that tells something of a person: a name, a phone number, an address, any words that
 * somebody wrote. It is stored sealed and never prints itself, so that no log or message shows it
 * by accident (PIPL art. 51).
 */
public record Personal(String text) {

  /**
   * Stands where words were that do not open any more. No input is allowed the character, see
   * {@link Legible}, so that nobody can write it.
   */
  public static final Personal UNREADABLE = new Personal("\uFFFD");

  public boolean isUnreadable() {
    return equals(UNREADABLE);
  }

  @Override
  public String toString() {
    return "•••";
  }
}
