// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a start by settings that would let it begin and fail whoever comes, or never end. What
 * belongs to one feature is bounded where it is read.
 */
@ApplicationScoped
class StartSettings {

  /** Nobody waits longer for a turn, or for the end of a replica. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** A thousand terabytes. */
  private static final long MOST_MEGABYTES = 1_000_000_000;

  private final int port;
  private final int managementPort;
  private final Duration patience;
  private final Duration stopDelay;
  private final long leastFreeMegabytes;

  @Inject
  StartSettings(
      @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port,
      @ConfigProperty(name = "quarkus.management.port", defaultValue = "9000") int managementPort,
      @ConfigProperty(name = "redvest.database.patience") Duration patience,
      @ConfigProperty(name = "redvest.stop.delay") Duration stopDelay,
      @ConfigProperty(name = "redvest.disk.least-free-mb") long leastFreeMegabytes) {
    this.port = port;
    this.managementPort = managementPort;
    this.patience = patience;
    this.stopDelay = stopDelay;
    this.leastFreeMegabytes = leastFreeMegabytes;
  }

  /** Before anything is served. */
  void mustMakeSense(@Observes @Priority(-1) StartupEvent starting) {
    check();
  }

  void check() {
    // the same port twice is taken by both, and each request reaches either
    require(
        port != managementPort || port == 0,
        "REDVEST_MANAGEMENT_PORT must be another port than the public one, which is " + port);
    require(
        patience.isPositive() && patience.compareTo(LONGEST) <= 0,
        "REDVEST_DATABASE_PATIENCE must be longer than nothing, and at most 10 minutes");
    require(
        !stopDelay.isNegative() && stopDelay.compareTo(LONGEST) <= 0,
        "REDVEST_STOP_DELAY must be from 0 seconds to 10 minutes");
    require(
        leastFreeMegabytes >= 0 && leastFreeMegabytes <= MOST_MEGABYTES,
        "REDVEST_DISK_LEAST_FREE_MB must be from 0 to " + MOST_MEGABYTES);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new ConfigurationException(otherwise);
    }
  }
}
