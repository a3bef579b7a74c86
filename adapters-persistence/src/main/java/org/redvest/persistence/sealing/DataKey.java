// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** A key, unwrapped, in memory. It never shows its bytes; what it makes stands in an envelope. */
final class DataKey {

  private final int id;
  private final Suite suite;
  private final KeyUse use;
  private final boolean retired;
  private final byte[] secret;

  /**
   * @param retired whether it only opens and verifies what is there, and makes nothing new
   * @param secret as the suite's {@link Algorithms} gave it
   */
  DataKey(int id, Suite suite, KeyUse use, boolean retired, byte[] secret) {
    this.id = id;
    this.suite = suite;
    this.use = use;
    this.retired = retired;
    this.secret = secret;
  }

  /** What its wrapping is bound to, so that no row can be passed off as another. */
  static byte[] context(int id, KeyUse use) {
    return (id + " " + use.name()).getBytes(StandardCharsets.UTF_8);
  }

  int id() {
    return id;
  }

  KeyUse use() {
    return use;
  }

  boolean isRetired() {
    return retired;
  }

  /** Whether an envelope may be asked for with this key at all. */
  boolean serves(Envelope envelope, KeyUse wanted) {
    return id == envelope.keyId() && suite == envelope.suite() && use.equals(wanted);
  }

  byte[] encrypt(byte[] plain, byte[] additional) throws GeneralSecurityException {
    return inEnvelope(suite.algorithms().encrypt(secret, plain, additional));
  }

  byte[] decrypt(Envelope sealed, byte[] additional) throws GeneralSecurityException {
    return suite.algorithms().decrypt(secret, sealed.content(), additional);
  }

  byte[] mac(byte[] message) throws GeneralSecurityException {
    return inEnvelope(suite.algorithms().mac(secret, message));
  }

  boolean macIsOf(byte[] message, Envelope mac) throws GeneralSecurityException {
    return MessageDigest.isEqual(suite.algorithms().mac(secret, message), mac.content());
  }

  byte[] sign(byte[] message) throws GeneralSecurityException {
    return inEnvelope(suite.algorithms().sign(secret, message));
  }

  boolean signatureIsOf(byte[] message, Envelope signature) throws GeneralSecurityException {
    return suite.algorithms().verify(secret, message, signature.content());
  }

  @Override
  public String toString() {
    return "data key " + id + " (" + use.name() + ")";
  }

  private byte[] inEnvelope(byte[] content) {
    return Envelope.write(suite, id, content);
  }
}
