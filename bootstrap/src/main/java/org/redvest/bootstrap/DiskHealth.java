// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says that a disk is nearly full while it is not yet: a database without room stops at once, and
 * an upload without room is refused. A shared folder whose server is away is told as well, and one
 * that is no folder, or that nobody may write to.
 */
@Wellness
@ApplicationScoped
class DiskHealth implements AsyncHealthCheck {

  private static final String NAME = "disk";

  private final Question<List<String>> wrong;

  @Inject
  DiskHealth(Disks disks) {
    this.wrong = new Question<>(() -> wrong(disks));
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return wrong
        .answer()
        .map(DiskHealth::told)
        .onFailure()
        .recoverWithItem(failed -> Health.down(NAME, "a folder does not answer"));
  }

  private static List<String> wrong(Disks disks) {
    return Stream.of(
            said("cannot be written to: ", disks.unwritable()),
            said("nearly full: ", disks.nearlyFull()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> said(String what, List<String> folders) {
    return folders.isEmpty() ? Optional.empty() : Optional.of(what + String.join(", ", folders));
  }

  private static HealthCheckResponse told(List<String> wrong) {
    return wrong.isEmpty()
        ? HealthCheckResponse.up(NAME)
        : Health.down(NAME, String.join("; ", wrong));
  }
}
