package org.redvest.order;

import static org.redvest.order.StageName.CLOSED;
import static org.redvest.order.StageName.OFFERED;
import static org.redvest.order.StageName.PLACED;
import static org.redvest.order.StageName.REFERRED;
import static org.redvest.order.StageName.SCHEDULED;
import static org.redvest.order.StageName.SERVED;
import static org.redvest.order.StageName.TAKEN;
import static org.redvest.order.StageName.VERIFIED;

import java.util.EnumSet;
import java.util.Set;

/** Everything that can be done to an order, and the stages in which it makes sense. */
public enum OrderAction {
  VERIFY(PLACED),
  REJECT(PLACED),
  REFER(PLACED, VERIFIED),
  ANSWER_REFERRAL(REFERRED),
  ESCALATE(PLACED, VERIFIED),
  OBJECT(PLACED, VERIFIED),
  DISPATCH(VERIFIED),
  WITHDRAW(OFFERED),
  ACCEPT(OFFERED),
  DECLINE(OFFERED),
  EXPIRE(OFFERED),
  PLAN(TAKEN, SCHEDULED),
  HAND_BACK(TAKEN, SCHEDULED),
  RECALL(TAKEN, SCHEDULED),
  REPORT(SCHEDULED, SERVED),
  RATE(SERVED),
  LINK_RATING(SERVED),
  CLOSE_UNRATED(SERVED),
  CANCEL(PLACED, VERIFIED, OFFERED, TAKEN, SCHEDULED),
  GIVE_UP(VERIFIED),
  /** Its holder was closed, and a successor takes over. */
  HAND_OVER(PLACED, VERIFIED, OFFERED, TAKEN, SCHEDULED, SERVED),
  NUDGE(PLACED, VERIFIED, OFFERED, TAKEN, SCHEDULED, SERVED),
  CALL_BACK(CLOSED),
  /** A case beside the order: it is decided whatever became of the order meanwhile. */
  DECIDE_OBJECTION(StageName.values()),
  DISCLOSE(PLACED, VERIFIED, OFFERED, TAKEN, SCHEDULED, SERVED, CLOSED);

  @SuppressWarnings("ImmutableEnumChecker") // private, and nothing here changes it
  private final Set<StageName> stages;

  OrderAction(StageName first, StageName... others) {
    stages = EnumSet.of(first, others);
  }

  OrderAction(StageName[] all) {
    stages = EnumSet.copyOf(Set.of(all));
  }

  public boolean isFor(StageName stage) {
    return stages.contains(stage);
  }
}
