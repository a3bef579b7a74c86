// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.team;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.team.RegistrationRejection;
import org.redvest.team.SuspensionReason;
import org.redvest.team.TeamStatus;
import org.redvest.team.model.Standing;

/** The columns of a team's standing. */
@Embeddable
record StandingColumns(
    @Enumerated(EnumType.STRING) @Column(name = "status") TeamStatus status,
    @Column(name = "status_since") Instant since,
    @Column(name = "status_reason") @Nullable String reason) {

  static StandingColumns from(Standing standing) {
    var reason =
        switch (standing) {
          case Standing.Rejected rejected -> rejected.reason().name();
          case Standing.Suspended suspended -> suspended.reason().name();
          case Standing.Registered _, Standing.Approved _, Standing.Dissolved _ -> null;
        };
    return new StandingColumns(standing.status(), standing.since(), reason);
  }

  Standing toDomain() {
    return switch (status) {
      case REGISTERED -> new Standing.Registered(since);
      case REJECTED -> new Standing.Rejected(since, RegistrationRejection.valueOf(reason()));
      case APPROVED -> new Standing.Approved(since);
      case SUSPENDED -> new Standing.Suspended(since, SuspensionReason.valueOf(reason()));
      case DISSOLVED -> new Standing.Dissolved(since);
    };
  }

  /** Never null where the status asks for one: {@code team_status_reasoned}. */
  @Override
  public String reason() {
    return Objects.requireNonNull(reason);
  }
}
