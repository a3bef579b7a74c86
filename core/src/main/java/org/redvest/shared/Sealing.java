// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.util.UUID;

/**
 * All cryptography of the product. Two suites have this shape: INTL (AES-256-GCM, HMAC-SHA-256,
 * SHA-256, Ed25519) and GM (SM4-GCM, HMAC-SM3, SM3, SM2). Whatever it returns names its suite and
 * its key, so that keys and suites change on live data.
 */
public interface Sealing {

  /** Where a sealed value stands; it opens nowhere else. */
  record Context(String table, String column, UUID row) {}

  /** Encrypts and authenticates; the result differs each time. */
  byte[] seal(byte[] plain, Context context);

  /**
   * The plain bytes again.
   *
   * @throws UnreadableValue when the value was changed, stands elsewhere than it was sealed for, or
   *     its key is not known
   */
  byte[] open(byte[] sealed, Context context);

  /** A keyed hash for equality search and for tokens, under the current key of the purpose. */
  byte[] mac(Purpose purpose, byte[] message);

  /**
   * Whether {@code mac} was made by {@link #mac} over the same message, under any key still held.
   */
  boolean verify(Purpose purpose, byte[] message, byte[] mac);

  /** An unkeyed digest. */
  byte[] digest(byte[] message);

  /** Whether {@code digest} was made by {@link #digest} of the same message, by whichever suite. */
  boolean verifyDigest(byte[] message, byte[] digest);

  /** A public-key signature. */
  byte[] sign(byte[] message);

  /** Whether {@code signature} is this deployment's over the message. */
  boolean verifySignature(byte[] message, byte[] signature);

  /** What a keyed hash is for; each purpose has a key of its own. */
  enum Purpose {
    ACCOUNT,
    CURSOR,
    FILE_LINK,
    RATING_LINK,
    PARTNER_REFERENCE,
    IDEMPOTENCY,
    HISTORY,
    LEDGER
  }
}
