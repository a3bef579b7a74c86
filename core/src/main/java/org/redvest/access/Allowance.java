// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * So many requests at once, and so many a minute after that. How much of it is used is told by one
 * instant: when all of it will be there again if nobody asks for anything until then.
 *
 * @param kind which requests it counts
 * @param burst how many at once
 * @param perMinute how many come back in a minute
 */
public record Allowance(Kind kind, int burst, int perMinute) {

  /** Which requests are counted. */
  public enum Kind {
    /** All of them. */
    REQUESTS,
    /** Those that may change something. */
    COMMANDS
  }

  public Allowance {
    if (burst < 1 || perMinute < 1) {
      throw new IllegalArgumentException("an allowance of nothing");
    }
  }

  /** After how long one request comes back; in whole microseconds, as instants are kept. */
  public Duration each() {
    return Duration.ofMinutes(1).dividedBy(perMinute).truncatedTo(ChronoUnit.MICROS);
  }

  /** When all would be there again if all were used now. */
  public Instant latest(Instant now) {
    return now.plus(each().multipliedBy(burst));
  }

  /** How many may be taken now from what is full at that instant. */
  public int left(Instant fullAt, Instant now) {
    var from = fullAt.isAfter(now) ? fullAt : now;
    return (int) Math.max(0, Duration.between(from, latest(now)).dividedBy(each()));
  }

  /** When it is full again after so many were taken. */
  public Instant taken(Instant fullAt, Instant now, int count) {
    var from = fullAt.isAfter(now) ? fullAt : now;
    return from.plus(each().multipliedBy(count));
  }
}
