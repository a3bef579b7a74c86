// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import org.redvest.command.Change;
import org.redvest.order.OrderEvent.OrderReferred;
import org.redvest.order.OrderEvent.OrderRejected;
import org.redvest.order.OrderEvent.OrderVerified;
import org.redvest.order.OrderEvent.ReferralAnswered;
import org.redvest.order.model.OrderCommand.AnswerReferral;
import org.redvest.order.model.OrderCommand.Refer;
import org.redvest.order.model.OrderCommand.Reject;
import org.redvest.order.model.OrderCommand.Verify;
import org.redvest.order.model.Stage.Placed;
import org.redvest.order.model.Stage.Referred;
import org.redvest.order.model.Stage.Verified;

/** 审单: a request is checked and answered (志愿服务条例 art. 13). */
final class Intake {

  private Intake() {}

  static Change<Order> verify(Order order, Verify command, Occasion occasion) {
    var verification =
        new Verification(
            occasion.now(), occasion.person(), command.method(), command.risk(), command.note());
    var after =
        order
            .progress()
            .to(
                ((Placed) order.stage()).verified(occasion.now()),
                Deadline.of(Duty.DISPATCH, occasion.now(), occasion.rules().dispatch()))
            .withRound(round -> round.with(verification))
            .published(command.publicText())
            .involving(occasion.person());
    return order.become(after, new OrderVerified(command.method().name(), command.risk().name()));
  }

  static Change<Order> reject(Order order, Reject command, Occasion occasion) {
    var next =
        ((Placed) order.stage()).rejected(occasion.now(), command.reason(), command.duplicateOf());
    return order.become(
        order.progress().to(next, null).involving(occasion.person()),
        new OrderRejected(command.reason().name(), command.duplicateOf()));
  }

  static Change<Order> refer(Order order, Refer command, Occasion occasion) {
    var next =
        order.stage() instanceof Verified verified
            ? verified.referred(occasion.now(), command.office())
            : ((Placed) order.stage()).referred(occasion.now(), command.office());
    return order.become(
        order.progress().to(next, null).involving(occasion.person()), new OrderReferred());
  }

  static Change<Order> answer(Order order, AnswerReferral command) {
    var next = ((Referred) order.stage()).answered(command.answer());
    return order.become(order.progress().to(next, null), new ReferralAnswered());
  }
}
