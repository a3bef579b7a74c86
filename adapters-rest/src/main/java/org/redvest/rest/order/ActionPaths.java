// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import java.util.Optional;
import org.redvest.order.model.OrderAction;
import org.redvest.rest.body.Nothing;

/**
 * Where each action is done, and with which body: the one table of it. A test holds it against the
 * resources, so that what an order shows as {@code actions} is what they accept.
 */
final class ActionPaths {

  private static final String ORDER = "/v1/orders/{id}/";
  private static final String OFFER = "/v1/offers/{id}/";
  private static final String OBJECTION = "/v1/objections/{id}/";

  private ActionPaths() {}

  /** One POST. */
  record Call(String path, Class<? extends Record> body) {

    String path(Object id) {
      return path.replace("{id}", id.toString());
    }
  }

  /** Empty for what the clock does alone, and for what follows from closing a position. */
  static Optional<Call> of(OrderAction action) {
    return switch (action) {
      case VERIFY -> call(ORDER + "verification", IntakeRequests.Verification.class);
      case REJECT -> call(ORDER + "rejection", IntakeRequests.Rejection.class);
      case REFER -> call(ORDER + "referral", IntakeRequests.Referral.class);
      case ANSWER_REFERRAL -> call(ORDER + "referral-answer", IntakeRequests.ReferralAnswer.class);
      case ESCALATE -> call(ORDER + "escalation", IntakeRequests.Escalation.class);
      case OBJECT -> call(ORDER + "escalation-objection", IntakeRequests.EscalationObjection.class);
      case DISPATCH -> call(ORDER + "dispatch", OfferingRequests.Dispatch.class);
      case WITHDRAW -> call(ORDER + "withdrawal", OfferingRequests.Withdrawal.class);
      case ACCEPT -> call(OFFER + "acceptance", Nothing.class);
      case DECLINE -> call(OFFER + "decline", OfferingRequests.Decline.class);
      case PLAN -> call(ORDER + "plan", ServingRequests.Plan.class);
      case HAND_BACK -> call(ORDER + "hand-back", ServingRequests.HandBack.class);
      case RECALL -> call(ORDER + "recall", ServingRequests.Recall.class);
      case REPORT -> call(ORDER + "service-report", ServingRequests.Report.class);
      case RATE -> call(ORDER + "rating", ClosingRequests.AccountRating.class);
      case LINK_RATING -> call(ORDER + "rating-links", ClosingRequests.RatingLink.class);
      case CANCEL -> call(ORDER + "cancellation", ClosingRequests.Cancellation.class);
      case NUDGE -> call(ORDER + "nudges", Nothing.class);
      case CALL_BACK -> call(ORDER + "call-back", ClosingRequests.CallBack.class);
      case DECIDE_OBJECTION -> call(OBJECTION + "decision", OfferingRequests.Decision.class);
      case DISCLOSE -> call(ORDER + "disclosures", ClosingRequests.Disclosure.class);
      case EXPIRE, CLOSE_UNRATED, GIVE_UP, HAND_OVER -> Optional.empty();
    };
  }

  private static Optional<Call> call(String path, Class<? extends Record> body) {
    return Optional.of(new Call(path, body));
  }
}
