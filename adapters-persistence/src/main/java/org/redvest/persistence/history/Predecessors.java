package org.redvest.persistence.history;

import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The macs of the subjects' last events, as far as this transaction has come by them: whoever reads
 * a subject under its lock reads its last event's along, so that the log need not ask again. The
 * mac of an event never changes, so one that was read before the lock serves as well.
 */
@TransactionScoped
public class Predecessors {

  private record Place(String kind, UUID subject, long sequence) {}

  private final Map<Place, byte[]> known = new HashMap<>();

  public void keep(String kind, UUID subject, long sequence, byte[] mac) {
    known.put(new Place(kind, subject, sequence), mac);
  }

  /** The mac of the subject's event of this number; null where nobody has read it. */
  public byte @Nullable [] find(String kind, UUID subject, long sequence) {
    return known.get(new Place(kind, subject, sequence));
  }
}
