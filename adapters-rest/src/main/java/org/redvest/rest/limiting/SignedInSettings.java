// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.limiting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What an operator may set; docs/operators.md explains it. What would let nobody ask stops the
 * start. Public for whoever checks that.
 */
@ConfigMapping(prefix = "redvest.signed-in")
public interface SignedInSettings {

  /** More come back than there are instants to count by; it is no limit any more. */
  int MOST_PER_MINUTE = 1_000_000;

  /** All requests of an account. */
  Requests requests();

  /** Those of them that are commands. */
  Commands commands();

  /** Twenty a second without end: many screens open at once. */
  interface Requests {

    @Min(1) @WithDefault("2400")
    int burst();

    @Min(1) @Max(MOST_PER_MINUTE) @WithDefault("1200")
    int perMinute();
  }

  /** One a second without end: more than anybody does by hand, and a machine's peaks besides. */
  interface Commands {

    @Min(1) @WithDefault("120")
    int burst();

    @Min(1) @Max(MOST_PER_MINUTE) @WithDefault("60")
    int perMinute();
  }
}
