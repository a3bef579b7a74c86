// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** What stands around every result: one byte for the suite, four for the key's id, the result. */
final class Envelope {

  private static final int HEADER = 1 + Integer.BYTES;

  private final Suite suite;
  private final int keyId;
  private final byte[] content;

  private Envelope(Suite suite, int keyId, byte[] content) {
    this.suite = suite;
    this.keyId = keyId;
    this.content = content;
  }

  static byte[] write(Suite suite, int keyId, byte[] content) {
    return ByteBuffer.allocate(HEADER + content.length)
        .put(suite.wire())
        .putInt(keyId)
        .put(content)
        .array();
  }

  /** Throws when the suite is unknown, or the header is cut off. */
  static Envelope read(byte[] bytes) {
    if (bytes.length < HEADER) {
      throw new IllegalStateException(
          bytes.length == 0 ? "there is nothing of it" : "a value is cut off");
    }
    var suite = Suite.of(bytes[0]);
    int keyId = ByteBuffer.wrap(bytes).getInt(1);
    return new Envelope(suite, keyId, Arrays.copyOfRange(bytes, HEADER, bytes.length));
  }

  /** As {@link #read}, for what came from outside and may be anything. */
  static Optional<Envelope> tryRead(byte[] bytes) {
    try {
      return Optional.of(read(bytes));
    } catch (IllegalStateException notOurs) {
      return Optional.empty();
    }
  }

  Suite suite() {
    return suite;
  }

  int keyId() {
    return keyId;
  }

  byte[] content() {
    return content;
  }
}
