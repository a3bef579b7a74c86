// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.shared.PlainSql;

/**
 * The macs of the subjects' last events, as far as a transaction has come by them: whoever reads a
 * subject under its lock reads its last event's along, so that the log need not ask again. The mac
 * of an event never changes, so one that was read before the lock serves as well. What a
 * transaction knew goes with it.
 */
public record Predecessors(PlainSql sql) {

  private record Place(String kind, UUID subject, long sequence) {}

  public void keep(String kind, UUID subject, long sequence, byte[] mac) {
    sql.memory().put(new Place(kind, subject, sequence), mac);
  }

  /** The mac of the subject's event of this number; null where nobody has read it yet. */
  public byte @Nullable [] find(String kind, UUID subject, long sequence) {
    return (byte[]) sql.memory().get(new Place(kind, subject, sequence));
  }
}
