// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.shared.Personal;

/**
 * One try at an order. A finished round keeps its facts for good; "not solved" opens the next one.
 *
 * @param number 1 for the first
 * @param byOwnTeam whether the requester was of the team at any time from when he asked until it
 *     planned to serve, and came to it first before that: judged then, so that nobody can change it
 *     afterwards
 * @param provisional at most until there is a rating or a call-back
 */
public record Round(
    int number,
    @Nullable Verification verification,
    boolean byOwnTeam,
    @Nullable Service service,
    @Nullable ProvisionalRating provisional,
    @Nullable Rating rating,
    @Nullable CallBack callBack,
    @Nullable Outcome outcome) {

  /** Who served in this round, when, and what they reported. */
  public record Service(TeamId team, Plan plan, ServiceReport report) {

    Service withoutEvidence() {
      return new Service(team, plan, report.withoutEvidence());
    }
  }

  public Round {
    if (provisional != null && (rating != null || callBack != null)) {
      throw new IllegalArgumentException("a provisional rating gives way");
    }
  }

  static Round open(int number) {
    return new Round(number, null, false, null, null, null, null, null);
  }

  Round with(Verification made) {
    return new Round(number, made, byOwnTeam, service, provisional, rating, callBack, outcome);
  }

  Round plannedBy(boolean ownTeam) {
    return new Round(
        number, verification, ownTeam, service, provisional, rating, callBack, outcome);
  }

  Round with(Service given) {
    return new Round(
        number, verification, byOwnTeam, given, provisional, rating, callBack, outcome);
  }

  Round with(ProvisionalRating given) {
    return new Round(number, verification, byOwnTeam, service, given, rating, callBack, outcome);
  }

  Round with(Rating given, Outcome result) {
    return new Round(number, verification, byOwnTeam, service, null, given, callBack, result);
  }

  Round with(CallBack made, Outcome result) {
    return new Round(number, verification, byOwnTeam, service, null, rating, made, result);
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
        byOwnTeam,
        service == null ? null : service.withoutEvidence(),
        provisional == null ? null : provisional.withoutWords(),
        rating == null ? null : rating.withoutWords(),
        callBack,
        outcome);
  }

  Round with(Outcome result) {
    return new Round(
        number, verification, byOwnTeam, service, provisional, rating, callBack, result);
  }
}
