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
 * Says when the last checkpoint was written, at {@code /q/health/well}: until there is a next one,
 * what vanishes leaves no trace. The folder is asked apart, for it may be another house's.
 */
@Wellness
@ApplicationScoped
class CheckpointHealth implements AsyncHealthCheck {

  private static final String NAME = "checkpoints";

  /** Two misses of the hourly one. */
  private static final Duration LATE = Duration.ofHours(3);

  private final Question<Optional<Instant>> last;
  private final Clock clock;

  @Inject
  CheckpointHealth(HistoryJob job, Clock clock) {
    this.last = new Question<>(job::last);
    this.clock = clock;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return last.answer()
        .map(this::told)
        .onFailure()
        .recoverWithItem(failed -> Health.down(NAME, "the folder does not answer"));
  }

  private HealthCheckResponse told(Optional<Instant> written) {
    var answer = HealthCheckResponse.named(NAME);
    written.ifPresent(at -> answer.withData("last", at.toString()));
    return answer.status(written.filter(this::isRecent).isPresent()).build();
  }

  private boolean isRecent(Instant at) {
    return at.isAfter(clock.instant().minus(LATE));
  }
}
