// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.redvest.shared.Sealing.Context;
import org.redvest.shared.UnreadableValue;

/**
 * The stored values that could not be read, by where they stand, so that an operator can mend them:
 * each is in the log when it is met, and again an hour later, but not at every look.
 */
@ApplicationScoped
public class UnreadableValues {

  private static final Logger LOG = Logger.getLogger(UnreadableValues.class);
  private static final Duration QUIET = Duration.ofHours(1);

  /** More are not told apart: whoever has so many has lost a key, and not a value. */
  private static final int MOST = 1_000;

  private final Clock clock;
  private final Map<Context, Instant> told = new LinkedHashMap<>();

  /** Without a value most of the time, when nobody need wait to say that he overwrites one. */
  private volatile boolean any;

  @Inject
  public UnreadableValues(Clock clock) {
    this.clock = clock;
  }

  /** Names the value in the log, and gives it back to be thrown. */
  public UnreadableValue met(UnreadableValue value) {
    if (isNews(value.place())) {
      LOG.warn(value.getMessage());
    }
    return value;
  }

  private synchronized boolean isNews(Context place) {
    var now = clock.instant();
    var last = told.get(place);
    if (last == null && told.size() == MOST) {
      return false;
    }
    boolean news = last == null || !now.isBefore(last.plus(QUIET));
    if (news) {
      told.put(place, now);
      any = true;
    }
    return news;
  }

  /** What stood there is gone, readable or not. */
  void overwritten(Context place) {
    if (any) {
      forget(place);
    }
  }

  private synchronized void forget(Context place) {
    told.remove(place);
    any = !told.isEmpty();
  }

  /** Where those stand that this process met since its start and that were not overwritten. */
  public synchronized List<Context> places() {
    return List.copyOf(told.keySet());
  }
}
