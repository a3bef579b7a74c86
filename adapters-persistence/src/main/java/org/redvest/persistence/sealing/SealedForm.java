// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

/**
 * How sealed bytes look from outside, without opening them: nobody opens a million only to see
 * whether they can be opened.
 */
public final class SealedForm {

  /** The header, the nonce and the tag, and one byte at least. */
  private static final int SHORTEST = 5 + 12 + 16 + 1;

  private SealedForm() {}

  /** Whether bytes that begin with this one, and are so many, may be sealed ones. */
  public static boolean isPlausible(byte first, int length) {
    return length >= SHORTEST && Suite.find(first).filter(Suite::seals).isPresent();
  }
}
