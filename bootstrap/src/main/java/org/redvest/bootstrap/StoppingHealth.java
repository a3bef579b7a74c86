// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.redvest.rest.connection.Stopping;

/** Down as soon as the process was told to stop, while it still answers. */
@Readiness
@ApplicationScoped
class StoppingHealth implements HealthCheck {

  private final Stopping stopping;

  @Inject
  StoppingHealth(Stopping stopping) {
    this.stopping = stopping;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("not stopping").status(!stopping.hasBegun()).build();
  }
}
