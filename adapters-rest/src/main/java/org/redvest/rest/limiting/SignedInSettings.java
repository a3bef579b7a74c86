package org.redvest.rest.limiting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set; docs/operators.md explains it. */
@ConfigMapping(prefix = "redvest.signed-in")
interface SignedInSettings {

  /** All requests of an account. */
  Requests requests();

  /** Those of them that are commands. */
  Commands commands();

  /** Twenty a second without end: many screens open at once. */
  interface Requests {

    @WithDefault("2400")
    int burst();

    @WithDefault("1200")
    int perMinute();
  }

  /** One a second without end: more than anybody does by hand, and a machine's peaks besides. */
  interface Commands {

    @WithDefault("120")
    int burst();

    @WithDefault("60")
    int perMinute();
  }
}
