// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.WithdrawalReason;
import org.redvest.rest.body.BodyIds;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.body.Words;

/** The bodies of the commands around an offer (派单、接单), and of deciding what became a case. */
final class OfferingRequests {

  private OfferingRequests() {}

  @Schema(name = "OrderDispatch")
  record Dispatch(
      @NotNull DispatchMode mode,
      @NotNull @Size(min = 1, max = 300) @Schema(description = "Whom it is offered to; for DIRECT exactly one.")
          List<@NotNull UUID> teams) {

    OrderCommand toCommand() {
      return new OrderCommand.Dispatch(
          mode, teams.stream().map(id -> BodyIds.of("teams", id, TeamId::new)).toList());
    }
  }

  @Schema(name = "OfferWithdrawal")
  record Withdrawal(
      @NotNull WithdrawalReason reason,
      @Nullable @Schema(description = "Only this team's offer; every open one when absent.")
          UUID team) {

    OrderCommand toCommand() {
      return new OrderCommand.Withdraw(reason, BodyIds.orNull("team", team, TeamId::new));
    }
  }

  @Schema(name = "OfferDecline")
  record Decline(
      @Nullable @CodePoints(max = 500)
          @Schema(
              description =
                  "Only to say that this is not the team's kind of work, and why: the position"
                      + " above the dispatcher then decides. No reason is ever needed to decline.")
          String notOurs) {

    OrderCommand toCommand(OfferId offer) {
      return new OrderCommand.Decline(offer, Words.orNull(notOurs));
    }
  }

  @Schema(name = "ObjectionDecision")
  record Decision(@NotNull Boolean upheld) {

    OrderCommand toCommand(ObjectionId objection) {
      return new OrderCommand.DecideObjection(objection, upheld);
    }
  }
}
