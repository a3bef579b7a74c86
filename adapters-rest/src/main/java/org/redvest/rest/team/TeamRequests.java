// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.team;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.access.TeamRole;
import org.redvest.rest.body.Accounts;
import org.redvest.rest.body.CodePoints;
import org.redvest.shared.Personal;
import org.redvest.team.RegistrationRejection;
import org.redvest.team.SuspensionReason;
import org.redvest.team.in.TeamCommand;

/** The small bodies of a team's commands. */
final class TeamRequests {

  private TeamRequests() {}

  /** A command that says nothing but itself. */
  @Schema(name = "TeamRejection")
  record Rejection(@NotNull RegistrationRejection reason) {

    TeamCommand.Reject toDomain() {
      return new TeamCommand.Reject(reason);
    }
  }

  @Schema(name = "TeamSuspension")
  record Suspension(@NotNull SuspensionReason reason) {

    TeamCommand.Suspend toDomain() {
      return new TeamCommand.Suspend(reason);
    }
  }

  @Schema(name = "TeamMembership")
  record Membership(
      @NotNull @CodePoints(max = 255)
          @Schema(description = "The issuer's subject of the person's account.")
          String account,
      @NotNull TeamRole role) {

    TeamCommand.AddMember toDomain() {
      return new TeamCommand.AddMember(new Personal(Accounts.subject(account)), role);
    }

    @Override
    public String toString() {
      return "Membership[" + role + "]";
    }
  }
}
