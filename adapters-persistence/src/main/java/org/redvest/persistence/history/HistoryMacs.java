package org.redvest.persistence.history;

import java.util.Arrays;
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

  boolean holds(CanonicalBytes row, byte @Nullable [] mac) {
    return mac != null && sealing.verify(Purpose.HISTORY, row.bytes(), mac);
  }

  /** The last bytes of a mac: the first ones are the suite and the key. */
  static byte[] shortened(byte[] mac) {
    return Arrays.copyOfRange(mac, Math.max(0, mac.length - SHORT), mac.length);
  }
}
