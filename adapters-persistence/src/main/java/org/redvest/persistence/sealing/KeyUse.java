// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.util.List;
import java.util.stream.Stream;
import org.redvest.shared.Sealing.Purpose;

/**
 * What a data key is for, as its row says: {@code SEALING}, {@code SIGNING}, or {@code MAC_} and a
 * purpose of the port.
 */
record KeyUse(String name) {

  static final KeyUse SEALING = new KeyUse("SEALING");
  static final KeyUse SIGNING = new KeyUse("SIGNING");

  static KeyUse of(Purpose purpose) {
    return new KeyUse("MAC_" + purpose.name());
  }

  /** Every use that needs a key before the service can work. */
  static List<KeyUse> all() {
    return Stream.concat(Stream.of(SEALING, SIGNING), Stream.of(Purpose.values()).map(KeyUse::of))
        .toList();
  }
}
