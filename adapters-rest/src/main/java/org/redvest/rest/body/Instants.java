// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;

/** Times that a body names. */
public final class Instants {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private Instants() {}

  /** The instant; ISO 8601 also writes years that neither the database nor any plan knows. */
  public static Instant of(String field, OffsetDateTime time) {
    if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
      throw new MalformedRequest(Fault.outOfRange(field, FIRST_YEAR, LAST_YEAR));
    }
    return time.toInstant();
  }

  public static @Nullable Instant orNull(String field, @Nullable OffsetDateTime time) {
    return time == null ? null : of(field, time);
  }
}
