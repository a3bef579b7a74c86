// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.connection;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The end, at SIGTERM, before anything is taken down: for a while it only says that it will end, so
 * that whoever distributes requests sends no more; then nobody comes in; then whoever is in gets
 * his answer.
 */
@ApplicationScoped
public class Stopping {

  private static final Logger LOG = Logger.getLogger(Stopping.class);
  private static final long STEP_MILLIS = 50;

  private final Duration delay;
  private final Duration patience;
  private volatile boolean begun;
  private volatile boolean urgent;

  @Inject
  Stopping(
      @ConfigProperty(name = "redvest.stop.delay") Duration delay,
      @ConfigProperty(name = "redvest.stop.patience") Duration patience) {
    this.delay = delay;
    this.patience = patience;
  }

  /** Whether no new requests should be sent here. */
  public boolean hasBegun() {
    return begun;
  }

  /** Whether who is still waiting had better be told so, while he can be. */
  public boolean isUrgent() {
    return urgent;
  }

  void stop(@Observes ShutdownDelayInitiatedEvent signal) {
    begun = true;
    var doors = Doors.toTheWorld();
    doors.forEach(Door::announceEnd);
    try {
      TimeUnit.MILLISECONDS.sleep(delay.toMillis());
      doors.forEach(Door::shut);
      for (var door : doors) {
        empty(door);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void empty(Door door) throws InterruptedException {
    var since = System.nanoTime();
    door.endQuietConnections();
    while (door.connections() > 0 && System.nanoTime() - since < patience.toNanos()) {
      urgent |= System.nanoTime() - since > patience.toNanos() / 2;
      TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
      door.endQuietConnections();
    }
    if (door.connections() > 0) {
      LOG.warnf("%d connections are cut off: their answers took too long", door.connections());
    }
  }
}
