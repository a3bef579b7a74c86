// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.Sealing;
import org.redvest.shared.Sealing.Purpose;

/** The macs of rows. Each names its suite and key, so that both can change on live data. */
public record HistoryMacs(Sealing sealing) {

  /** What of a mac stands in a checkpoint: enough that nobody makes another one like it. */
  static final int SHORT = 16;

  public byte[] of(CanonicalBytes row) {
    return sealing.mac(Purpose.HISTORY, row.bytes());
  }

  boolean holds(Supplier<CanonicalBytes> row, byte @Nullable [] mac) {
    byte[] bytes = bytes(row);
    return mac != null && bytes != null && sealing.verify(Purpose.HISTORY, bytes, mac);
  }

  /** Null where a row has a form in which none is written, as a number without an end. */
  private static byte @Nullable [] bytes(Supplier<CanonicalBytes> row) {
    try {
      return row.get().bytes();
    } catch (RuntimeException _) {
      return null;
    }
  }

  /** The last bytes of a mac: the first ones are the suite and the key. */
  static byte[] shortened(byte[] mac) {
    return Arrays.copyOfRange(mac, Math.max(0, mac.length - SHORT), mac.length);
  }
}
