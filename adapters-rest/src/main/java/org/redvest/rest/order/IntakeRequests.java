// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.model.EscalationReason;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.RejectionReason;
import org.redvest.order.model.VerificationMethod;
import org.redvest.rest.body.BodyIds;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.body.Words;
import org.redvest.team.RiskLevel;

/** The bodies of the commands with which a position checks and answers a request (审单). */
final class IntakeRequests {

  private IntakeRequests() {}

  @Schema(name = "OrderVerification")
  record Verification(
      @NotNull VerificationMethod method,
      @NotNull @Schema(description = "How dangerous the job is.") RiskLevel risk,
      @Nullable @CodePoints(max = 500) @Schema(description = "What was found.") String note,
      @Nullable @CodePoints(max = 500)
          @Schema(description = "For a WISH: its words for everybody, without the person.")
          String publicText) {

    OrderCommand toCommand() {
      return new OrderCommand.Verify(method, risk, Words.orNull(note), Words.orNull(publicText));
    }
  }

  @Schema(name = "OrderRejection")
  record Rejection(
      @NotNull RejectionReason reason,
      @Nullable @Schema(description = "For DUPLICATE, and for no other: the order that it repeats.")
          UUID duplicateOf) {

    OrderCommand toCommand() {
      if ((reason == RejectionReason.DUPLICATE) != (duplicateOf != null)) {
        throw OrderRefusal.DUPLICATE_UNKNOWN.refusal();
      }
      return new OrderCommand.Reject(
          reason, BodyIds.orNull("duplicateOf", duplicateOf, OrderId::new));
    }
  }

  @Schema(name = "OrderReferral")
  record Referral(
      @NotNull @CodePoints(max = 200) @Schema(description = "The competent office.")
          String office) {

    OrderCommand toCommand() {
      return new OrderCommand.Refer(Words.line(office));
    }
  }

  @Schema(name = "OrderReferralAnswer")
  record ReferralAnswer(
      @NotNull @CodePoints(max = 500) @Schema(description = "What the office answered.")
          String answer) {

    OrderCommand toCommand() {
      return new OrderCommand.AnswerReferral(Words.of(answer));
    }
  }

  @Schema(name = "OrderEscalation")
  record Escalation(@NotNull EscalationReason reason) {

    OrderCommand toCommand() {
      return new OrderCommand.Escalate(reason);
    }
  }

  @Schema(name = "EscalationObjection")
  record EscalationObjection(
      @NotNull @CodePoints(max = 500) @Schema(description = "Why it is not ours.") String reason) {

    OrderCommand toCommand() {
      return new OrderCommand.ObjectToEscalation(Words.of(reason));
    }
  }
}
