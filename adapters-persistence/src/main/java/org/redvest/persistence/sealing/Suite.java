// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.util.Arrays;
import java.util.Optional;

/**
 * A family of algorithms, named by the first byte of everything that it made. The bytes and the
 * names are stored: they are never changed or used again.
 */
enum Suite {
  /** AES-256-GCM, HMAC-SHA-256, SHA-256, Ed25519: what the JDK has. */
  INTL(1),
  /** SM4-GCM, HMAC-SM3, SM3, SM2; sealing with SM4 is not in this build. */
  GM(2);

  private final byte wire;

  Suite(int wire) {
    this.wire = (byte) wire;
  }

  static Suite of(byte wire) {
    return find(wire).orElseThrow(() -> new IllegalStateException("no suite has the byte " + wire));
  }

  static Optional<Suite> find(byte wire) {
    return Arrays.stream(values()).filter(suite -> suite.wire == wire).findFirst();
  }

  byte wire() {
    return wire;
  }

  /** Whether this build seals with it. */
  boolean seals() {
    return this == INTL;
  }

  /** This suite, or a plain word that a service cannot use it for all it does. */
  Suite forAll() {
    if (!seals()) {
      throw new IllegalStateException(
          "sealing with suite %s is not part of this build; redvest.suite can be INTL"
              .formatted(this));
    }
    return this;
  }

  Algorithms algorithms() {
    return switch (this) {
      case INTL -> IntlAlgorithms.INSTANCE;
      case GM -> GmAlgorithms.INSTANCE;
    };
  }
}
