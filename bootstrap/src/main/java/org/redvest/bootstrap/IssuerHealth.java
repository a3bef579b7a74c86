// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.redvest.rest.signin.KnownKeys;

/**
 * Says when no key of the issuer is known, as after a start while it is away: whoever comes with a
 * token is answered 503 until it has answered once. What needs no token is served all the same, so
 * that it is no matter of readiness.
 */
@Wellness
@ApplicationScoped
class IssuerHealth implements AsyncHealthCheck {

  private static final String NAME = "issuer";

  private final KnownKeys keys;

  @Inject
  IssuerHealth(KnownKeys keys) {
    this.keys = keys;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return Uni.createFrom()
        .item(() ->
            keys.areThere()
                ? HealthCheckResponse.up(NAME)
                : Health.down(NAME, "none of its keys is known: every token is answered 503"));
  }
}
