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
import java.time.temporal.ChronoUnit;
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
    this.offset = file.exists() ? Duration.parse(file.read().strip()) : Duration.ZERO;
  }

  /**
   * Moves to the given moment.
   *
   * @return false, and nothing moved, when the moment is not after now
   */
  synchronized boolean moveTo(Instant moment) {
    if (!moment.isAfter(instant())) {
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
