// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says when the retention ran last, at {@code /q/health/well}: something for an operator to mend
 * one of these days, and no reason to send this replica no requests.
 */
@Wellness
@ApplicationScoped
class RetentionHealth implements AsyncHealthCheck {

  /** Two misses of the daily run. */
  private static final Duration LATE = Duration.ofHours(49);

  private static final String NAME = "retention";

  private final Question<Optional<Instant>> lastRun;
  private final Clock clock;

  @Inject
  RetentionHealth(RetentionJob job, Clock clock) {
    this.lastRun = new Question<>(job::lastRun);
    this.clock = clock;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return lastRun
        .answer()
        .map(this::told)
        .onFailure()
        .recoverWithItem(failed -> Health.down(NAME, "the database does not tell"));
  }

  private HealthCheckResponse told(Optional<Instant> last) {
    var answer = HealthCheckResponse.named(NAME);
    last.ifPresent(at -> answer.withData("lastRun", at.toString()));
    return answer.status(last.filter(this::isRecent).isPresent()).build();
  }

  private boolean isRecent(Instant at) {
    return at.isAfter(clock.instant().minus(LATE));
  }
}
