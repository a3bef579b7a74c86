// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.redvest.persistence.sealing.UnreadableValues;

/**
 * Tells an operator, at {@code /q/health/well}, which stored values did not open and which work
 * fails again and again: by ids, of which the first few are enough to begin with.
 */
@Wellness
@ApplicationScoped
class DamageHealth implements HealthCheck {

  private static final int SHOWN = 10;

  private final UnreadableValues unreadable;
  private final ToldFailures failures;

  @Inject
  DamageHealth(UnreadableValues unreadable, ToldFailures failures) {
    this.unreadable = unreadable;
    this.failures = failures;
  }

  @Override
  public HealthCheckResponse call() {
    var values =
        unreadable.places().stream()
            .map(place -> "%s.%s of %s".formatted(place.table(), place.column(), place.row()))
            .toList();
    var failing = failures.recent();
    var answer = HealthCheckResponse.named("damage").status(values.isEmpty() && failing.isEmpty());
    if (!values.isEmpty()) {
      answer.withData("unreadable", values.size()).withData("unreadableFirst", first(values));
    }
    if (!failing.isEmpty()) {
      answer.withData("failing", failing.size()).withData("failingFirst", first(failing));
    }
    return answer.build();
  }

  private static String first(List<String> all) {
    return all.stream().limit(SHOWN).collect(Collectors.joining(", "));
  }
}
