// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.redvest.shared.Failures;
import org.redvest.shared.Refusal;

/**
 * Parts of a work of many that failed: each in the log by its id when it first does, and again an
 * hour later, though it is tried every few seconds; and counted, as often as it is tried.
 */
@ApplicationScoped
class ToldFailures implements Failures {

  private static final Logger LOG = Logger.getLogger(ToldFailures.class);
  private static final Duration QUIET = Duration.ofHours(1);
  private static final Set<String> WORKS = Set.of("due", "deletion", "files");

  /** Enough to find out what is wrong; a longer list would be of one cause. */
  private static final int MOST = 1_000;

  /** When it was last told of, and when it last happened. */
  private record Times(Instant told, Instant met) {}

  private final Clock clock;
  private final Map<String, Times> parts = new LinkedHashMap<>();

  @Inject
  ToldFailures(Clock clock) {
    this.clock = clock;
    WORKS.forEach(ToldFailures::counter);
  }

  @Override
  public void add(String work, String part, RuntimeException failed) {
    if (failed instanceof Refusal) {
      // too busy, or somebody was first: the database is told of elsewhere, and it is tried again
      return;
    }
    counter(work).increment();
    if (isNews(work + " " + part)) {
      LOG.errorf(failed, "%s of %s failed; all else goes on, and it is tried again", work, part);
    }
  }

  private synchronized boolean isNews(String part) {
    var now = clock.instant();
    forgetBefore(now.minus(QUIET));
    var known = parts.get(part);
    if (known == null && parts.size() >= MOST) {
      return false;
    }
    var told = known == null ? Instant.MIN : known.told();
    boolean news = told.isBefore(now.minus(QUIET));
    parts.put(part, new Times(news ? now : told, now));
    return news;
  }

  private void forgetBefore(Instant longAgo) {
    parts.values().removeIf(times -> times.met().isBefore(longAgo));
  }

  /** What has failed within the last hour. */
  synchronized List<String> recent() {
    forgetBefore(clock.instant().minus(QUIET));
    return List.copyOf(parts.keySet());
  }

  private static Counter counter(String work) {
    return Metrics.counter("redvest.failures", "work", work);
  }
}
