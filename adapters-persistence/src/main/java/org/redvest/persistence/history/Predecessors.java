package org.redvest.persistence.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;

/**
 * The macs of the subjects' last events, as far as a session has come by them: whoever reads a
 * subject under its lock reads its last event's along, so that the log need not ask again. The mac
 * of an event never changes, so one that was read before the lock serves as well. What a session
 * knew goes with it.
 */
@ApplicationScoped
public class Predecessors {

  private record Place(String kind, UUID subject, long sequence) {}

  private final Map<Session, Map<Place, byte[]>> known =
      Collections.synchronizedMap(new WeakHashMap<>());

  public void keep(Session session, String kind, UUID subject, long sequence, byte[] mac) {
    known
        .computeIfAbsent(ofTransaction(session), _ -> new HashMap<>())
        .put(new Place(kind, subject, sequence), mac);
  }

  /** The mac of the subject's event of this number; null where the session has not read it. */
  public byte @Nullable [] find(Session session, String kind, UUID subject, long sequence) {
    var ofSession = known.get(ofTransaction(session));
    return ofSession == null ? null : ofSession.get(new Place(kind, subject, sequence));
  }

  /**
   * The one behind what is injected, which is the same for all transactions and gives itself to
   * whoever asks for a {@link Session}.
   */
  private static Session ofTransaction(Session injected) {
    return injected.unwrap(SessionImplementor.class);
  }
}
