// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

import java.time.Duration;
import java.time.Instant;

/**
 * That somebody asked for what nobody may do alone: silencing those who look over the others'
 * shoulders (GB/T 22239, separated administrators). It is done once another person gives the same
 * command, within three days; until then, and afterwards, it does nothing.
 */
public record SecondPerson(PersonId by, Instant at) {

  private static final Duration WITHIN = Duration.ofDays(3);

  /** From when on it is as if nobody had asked. */
  public Instant until() {
    return at.plus(WITHIN);
  }

  public boolean isWantedAt(Instant now) {
    return now.isBefore(until());
  }
}
