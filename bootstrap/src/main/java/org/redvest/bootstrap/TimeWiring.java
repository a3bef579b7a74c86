// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The time that the whole service goes by. */
class TimeWiring {

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }
}
