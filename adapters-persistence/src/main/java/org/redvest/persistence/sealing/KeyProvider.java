// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.security.GeneralSecurityException;

/**
 * Whoever holds the master key: RedVest itself, with a key from outside the database, or a key
 * management system that never gives it away. A bean of this type replaces {@link MasterKey}.
 */
public interface KeyProvider {

  /**
   * The data key, encrypted and authenticated under the master key.
   *
   * @param context what the same bytes must be given for to open again
   */
  byte[] wrap(byte[] dataKey, byte[] context) throws GeneralSecurityException;

  /** The reverse of {@link #wrap}; throws when the master key or the context is another one. */
  byte[] unwrap(byte[] wrapped, byte[] context) throws GeneralSecurityException;
}
