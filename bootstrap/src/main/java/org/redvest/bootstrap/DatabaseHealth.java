// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database answers, and what is wrong where it does not. The framework's own check
 * waits for the pool and for the database for as long as they like.
 */
@Readiness
@Wellness
@ApplicationScoped
class DatabaseHealth implements AsyncHealthCheck {

  private static final String NAME = "database";

  private final Pulse pulse;

  @Inject
  DatabaseHealth(Pulse pulse) {
    this.pulse = pulse;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return pulse
        .asked()
        .map(there -> HealthCheckResponse.up(NAME))
        .onFailure()
        .recoverWithItem(failed -> Health.down(NAME, why(failed)));
  }

  private static String why(Throwable failed) {
    return Contention.behind(failed)
        .map(contention -> Faults.words(contention, failed))
        .orElse("it cannot be asked");
  }
}
