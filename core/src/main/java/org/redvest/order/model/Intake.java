package org.redvest.order.model;

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

  static Change verify(Order order, Verify command, Moment moment) {
    var verification =
        new Verification(
            moment.now(), moment.person(), command.method(), command.risk(), command.note());
    var after =
        order
            .progress()
            .to(
                ((Placed) order.stage()).verified(moment.now()),
                Deadline.of(Duty.DISPATCH, moment.now(), moment.rules().dispatch()))
            .withRound(round -> round.with(verification))
            .published(command.publicText())
            .involving(moment.person());
    return Change.of(
        order, after, new OrderVerified(command.method().name(), command.risk().name()));
  }

  static Change reject(Order order, Reject command, Moment moment) {
    var next =
        ((Placed) order.stage()).rejected(moment.now(), command.reason(), command.duplicateOf());
    return Change.of(
        order,
        order.progress().to(next, null).involving(moment.person()),
        new OrderRejected(command.reason().name(), command.duplicateOf()));
  }

  static Change refer(Order order, Refer command, Moment moment) {
    var next =
        order.stage() instanceof Verified verified
            ? verified.referred(moment.now(), command.office())
            : ((Placed) order.stage()).referred(moment.now(), command.office());
    return Change.of(
        order, order.progress().to(next, null).involving(moment.person()), new OrderReferred());
  }

  static Change answer(Order order, AnswerReferral command) {
    var next = ((Referred) order.stage()).answered(command.answer());
    return Change.of(order, order.progress().to(next, null), new ReferralAnswered());
  }
}
