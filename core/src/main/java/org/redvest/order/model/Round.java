package org.redvest.order.model;

import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.shared.Personal;

/**
 * One try at an order. A finished round keeps its facts for good; "not solved" opens the next one.
 *
 * @param number 1 for the first
 */
public record Round(
    int number,
    @Nullable Verification verification,
    @Nullable Service service,
    @Nullable Rating rating,
    @Nullable CallBack callBack,
    @Nullable Outcome outcome) {

  /** Who served in this round, when, and what they reported. */
  public record Service(TeamId team, Plan plan, ServiceReport report) {

    Service withoutEvidence() {
      return new Service(team, plan, report.withoutEvidence());
    }
  }

  static Round open(int number) {
    return new Round(number, null, null, null, null, null);
  }

  Round with(Verification made) {
    return new Round(number, made, service, rating, callBack, outcome);
  }

  Round with(Service given) {
    return new Round(number, verification, given, rating, callBack, outcome);
  }

  Round with(Rating given, Outcome result) {
    return new Round(number, verification, service, given, callBack, result);
  }

  Round with(CallBack made, Outcome result) {
    return new Round(number, verification, service, rating, made, result);
  }

  boolean isUnreadable() {
    return (verification != null && isLost(verification.note()))
        || (service != null && isLost(service.report().done()))
        || (rating != null && isLost(rating.words()))
        || (callBack != null && isLost(callBack.note()));
  }

  static boolean isLost(@Nullable Personal words) {
    return words != null && words.isUnreadable();
  }

  Round withoutPersonal() {
    return new Round(
        number,
        verification,
        service == null ? null : service.withoutEvidence(),
        rating == null ? null : rating.withoutWords(),
        callBack,
        outcome);
  }

  Round with(Outcome result) {
    return new Round(number, verification, service, rating, callBack, result);
  }
}
