// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redvest.standalone.PrivateFile;

/**
 * The application's clock: real time plus what it was moved by. The offset is kept, so that a
 * restart does not go back to before what the database says happened.
 */
@Singleton
@Alternative
@Priority(1)
public class SandboxClock extends Clock {

  /** Far enough for ten years of retention, near enough for every date that a client may parse. */
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final Clock real;
  private final PrivateFile file;
  private volatile Duration offset;

  @Inject
  SandboxClock(@ConfigProperty(name = "redvest.standalone.data") Path folder) {
    this(Clock.systemUTC(), new PrivateFile(folder.resolve("clock-offset")));
  }

  SandboxClock(Clock real, PrivateFile file) {
    this.real = real;
    this.file = file;
    this.offset = file.exists() ? parsed(file.read().strip()) : Duration.ZERO;
  }

  private static Duration parsed(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException _) {
      // without it time would go back to before what the database says happened
      throw new IllegalStateException(
          "clock-offset in the data folder is not how far the clock was moved, as PT26H: restore it");
    }
  }

  /**
   * Moves to where the given step leads from now; steps taken at once follow each other.
   *
   * @return false, and nothing moved, when that is not after now, or too far
   */
  synchronized boolean move(UnaryOperator<Instant> step) {
    var now = instant();
    var moment = step.apply(now);
    if (!moment.isAfter(now) || moment.isAfter(LATEST)) {
      return false;
    }
    var moved = Duration.between(real.instant(), moment);
    file.write(moved.toString());
    offset = moved;
    return true;
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** The same moving time seen from another zone. */
  @Override
  public Clock withZone(ZoneId zone) {
    return new InZone(this, zone);
  }

  private static final class InZone extends Clock {

    private final Clock clock;
    private final ZoneId zone;

    InZone(Clock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new InZone(clock, other);
    }
  }
}
