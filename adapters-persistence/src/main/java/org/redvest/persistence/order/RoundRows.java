// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.file.FileId;
import org.redvest.order.OrderId;
import org.redvest.order.model.CallBack;
import org.redvest.order.model.Plan;
import org.redvest.order.model.ProvisionalRating;
import org.redvest.order.model.Rating;
import org.redvest.order.model.Round;
import org.redvest.order.model.ServiceReport;
import org.redvest.order.model.Verification;
import org.redvest.persistence.order.SealedWords.RoundWords;
import org.redvest.shared.Personal;
import org.redvest.shared.Sealing;
import org.redvest.shared.TimeWindow;

/** Rounds to rows and back. */
@ApplicationScoped
class RoundRows {

  private final SealedWords sealedWords;

  @Inject
  RoundRows(SealedWords sealedWords) {
    this.sealedWords = sealedWords;
  }

  RoundRow from(OrderId order, Round round) {
    var row = new RoundRow();
    row.city = order.city().code();
    row.orderId = order.value();
    row.round = round.number();
    row.words = sealedWords.seal(words(round), context(row));
    row.evidence = new UUID[0];
    columns(round, row);
    return row;
  }

  void take(Round round, RoundRow row) {
    row.words = sealedWords.reseal(row.words, words(round), context(row), RoundWords.LOST);
    columns(round, row);
  }

  /** Takes over a round of which nothing personal of the requester shall be left. */
  void blank(Round round, RoundRow row) {
    row.words = sealedWords.blank(row.words, words(round), context(row));
    columns(round, row);
  }

  Round toDomain(RoundRow row) {
    var words = sealedWords.open(row.words, RoundWords.class, context(row), RoundWords.LOST);
    return new Round(
        row.round,
        verification(row, words),
        row.byOwnTeam,
        service(row, words),
        provisional(row, words),
        rating(row, words),
        callBack(row, words),
        row.outcome);
  }

  private static void columns(Round round, RoundRow row) {
    verification(round.verification(), row);
    row.byOwnTeam = round.byOwnTeam();
    service(round.service(), row);
    provisional(round.provisional(), row);
    rating(round.rating(), row);
    callBack(round.callBack(), row);
    row.outcome = round.outcome();
  }

  private static void verification(@Nullable Verification verification, RoundRow row) {
    if (verification != null) {
      row.method = verification.method();
      row.risk = verification.risk();
      row.verifiedAt = verification.at();
      row.verifiedBy = verification.by().value();
    }
  }

  private static void service(Round.@Nullable Service service, RoundRow row) {
    if (service != null) {
      row.team = service.team().value();
      row.windowFrom = service.plan().window().from();
      row.windowTo = service.plan().window().to();
      row.inCharge = service.plan().personInCharge().value();
      row.reportedAt = service.report().reportedAt();
      row.reportedBy = service.report().reportedBy().value();
      row.peopleServed = service.report().peopleServed();
      row.minutes = service.report().minutes();
      row.evidence = service.report().evidence().stream().map(FileId::value).toArray(UUID[]::new);
    }
  }

  private static void rating(@Nullable Rating rating, RoundRow row) {
    if (rating != null) {
      row.ratedAt = rating.at();
      row.way = rating.way();
      row.score = rating.score();
      row.solved = rating.solved();
      row.anotherTeam = rating.anotherTeam();
    }
  }

  /** It gives way, so that what is no longer there leaves nothing behind. */
  private static void provisional(@Nullable ProvisionalRating provisional, RoundRow row) {
    var given = provisional == null ? null : provisional.given();
    row.provisionalAt = given == null ? null : given.at();
    row.provisionalWay = given == null ? null : given.way();
    row.provisionalScore = given == null ? null : given.score();
    row.provisionalSolved = given == null ? null : given.solved();
    row.provisionalAnotherTeam = given == null ? null : given.anotherTeam();
    row.provisionalIssuedBy = provisional == null ? null : provisional.linkIssuedBy().value();
  }

  private static void callBack(@Nullable CallBack callBack, RoundRow row) {
    if (callBack != null) {
      row.calledBackAt = callBack.at();
      row.calledBackBy = callBack.by().value();
      row.solvedAtCallBack = callBack.solved();
    }
  }

  private static @Nullable Verification verification(RoundRow row, RoundWords words) {
    return row.method == null
        ? null
        : new Verification(
            requireNonNull(row.verifiedAt),
            new PersonId(requireNonNull(row.verifiedBy)),
            row.method,
            requireNonNull(row.risk),
            StageColumns.personal(words.note()));
  }

  private static Round.@Nullable Service service(RoundRow row, RoundWords words) {
    return row.team == null
        ? null
        : new Round.Service(
            new TeamId(row.team),
            new Plan(
                new TimeWindow(requireNonNull(row.windowFrom), requireNonNull(row.windowTo)),
                new PersonId(requireNonNull(row.inCharge))),
            new ServiceReport(
                requireNonNull(row.reportedAt),
                new PersonId(requireNonNull(row.reportedBy)),
                new Personal(requireNonNull(words.done())),
                requireNonNull(row.peopleServed),
                requireNonNull(row.minutes),
                Arrays.stream(row.evidence).map(FileId::new).toList()));
  }

  private static @Nullable Rating rating(RoundRow row, RoundWords words) {
    return row.way == null
        ? null
        : new Rating(
            requireNonNull(row.ratedAt),
            row.way,
            requireNonNull(row.score),
            requireNonNull(row.solved),
            StageColumns.personal(words.rating()),
            requireNonNull(row.anotherTeam));
  }

  private static @Nullable ProvisionalRating provisional(RoundRow row, RoundWords words) {
    return row.provisionalAt == null
        ? null
        : new ProvisionalRating(
            new Rating(
                row.provisionalAt,
                requireNonNull(row.provisionalWay),
                requireNonNull(row.provisionalScore),
                requireNonNull(row.provisionalSolved),
                StageColumns.personal(words.provisional()),
                requireNonNull(row.provisionalAnotherTeam)),
            new PersonId(requireNonNull(row.provisionalIssuedBy)));
  }

  private static @Nullable CallBack callBack(RoundRow row, RoundWords words) {
    return row.calledBackAt == null
        ? null
        : new CallBack(
            row.calledBackAt,
            new PersonId(requireNonNull(row.calledBackBy)),
            requireNonNull(row.solvedAtCallBack),
            StageColumns.personal(words.callBack()));
  }

  private static RoundWords words(Round round) {
    var verification = round.verification();
    var service = round.service();
    var provisional = round.provisional();
    var rating = round.rating();
    var callBack = round.callBack();
    return new RoundWords(
        verification == null ? null : StageColumns.text(verification.note()),
        service == null ? null : service.report().done().text(),
        provisional == null ? null : StageColumns.text(provisional.given().words()),
        rating == null ? null : StageColumns.text(rating.words()),
        callBack == null ? null : StageColumns.text(callBack.note()));
  }

  /** A round has no identifier of its own: its number stands with the column's name. */
  private static Sealing.Context context(RoundRow row) {
    return new Sealing.Context("order_round", "words/" + row.round, row.orderId);
  }
}
