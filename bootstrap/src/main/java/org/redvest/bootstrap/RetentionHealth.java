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
 * Says when the retention ran last, at {@code /q/health/well}: something for an operator to mend
 * one of these days, and no reason to send this replica no requests.
 */
@Wellness
@ApplicationScoped
class RetentionHealth implements HealthCheck {

  /** Two misses of the daily run. */
  private static final Duration LATE = Duration.ofHours(49);

  private final RetentionJob job;
  private final Clock clock;

  @Inject
  RetentionHealth(RetentionJob job, Clock clock) {
    this.job = job;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("retention");
    var last = job.lastRun();
    last.ifPresent(at -> answer.withData("lastRun", at.toString()));
    return answer.status(last.filter(this::isRecent).isPresent()).build();
  }

  private boolean isRecent(Instant at) {
    return at.isAfter(clock.instant().minus(LATE));
  }
}
