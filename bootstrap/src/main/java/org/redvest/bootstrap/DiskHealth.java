package org.redvest.bootstrap;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says that a disk is nearly full while it is not yet: a database without room stops at once, and
 * an upload without room is refused. A shared folder whose server is away is told as well.
 */
@Wellness
@ApplicationScoped
class DiskHealth implements AsyncHealthCheck {

  private static final String NAME = "disk";

  private final Question<List<String>> nearlyFull;

  @Inject
  DiskHealth(Disks disks) {
    this.nearlyFull = new Question<>(disks::nearlyFull);
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return nearlyFull
        .answer()
        .map(DiskHealth::told)
        .onFailure()
        .recoverWithItem(failed -> Health.down(NAME, "a folder does not answer"));
  }

  private static HealthCheckResponse told(List<String> nearlyFull) {
    return nearlyFull.isEmpty()
        ? HealthCheckResponse.up(NAME)
        : Health.down(NAME, "nearly full: " + String.join(", ", nearlyFull));
  }
}
