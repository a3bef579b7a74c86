// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.security.GeneralSecurityException;

/**
 * What a {@link Suite} is made of. Keys come and go as bytes, in the form that the suite chooses.
 */
interface Algorithms {

  /** A new key to encrypt or to mac with. */
  byte[] newSecret() throws GeneralSecurityException;

  /** A new pair of keys to sign and to verify with. */
  byte[] newSigningPair() throws GeneralSecurityException;

  /** A fresh nonce, the ciphertext and its tag. */
  byte[] encrypt(byte[] key, byte[] plain, byte[] additional) throws GeneralSecurityException;

  /** The reverse of {@link #encrypt}; throws when anything is not as it was. */
  byte[] decrypt(byte[] key, byte[] sealed, byte[] additional) throws GeneralSecurityException;

  byte[] mac(byte[] key, byte[] message) throws GeneralSecurityException;

  byte[] digest(byte[] message) throws GeneralSecurityException;

  byte[] sign(byte[] pair, byte[] message) throws GeneralSecurityException;

  boolean verify(byte[] pair, byte[] message, byte[] signature) throws GeneralSecurityException;
}
