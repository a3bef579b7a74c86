package org.redvest.bootstrap;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says when the last checkpoint was written, at {@code /q/health/well}: until there is a next one,
 * what vanishes leaves no trace.
 */
@Wellness
@ApplicationScoped
class CheckpointHealth implements HealthCheck {

  /** Two misses of the hourly one. */
  private static final Duration LATE = Duration.ofHours(3);

  private final HistoryJob job;
  private final Clock clock;

  @Inject
  CheckpointHealth(HistoryJob job, Clock clock) {
    this.job = job;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("checkpoints");
    var last = job.last();
    last.ifPresent(at -> answer.withData("last", at.toString()));
    return answer.status(last.filter(this::isRecent).isPresent()).build();
  }

  private boolean isRecent(Instant at) {
    return at.isAfter(clock.instant().minus(LATE));
  }
}
