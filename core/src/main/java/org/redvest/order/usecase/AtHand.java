package org.redvest.order.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.file.FileId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.model.Moment;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.OrderCommand.Accept;
import org.redvest.order.model.OrderCommand.AnswerReferral;
import org.redvest.order.model.OrderCommand.CallBackRequester;
import org.redvest.order.model.OrderCommand.Cancel;
import org.redvest.order.model.OrderCommand.CloseUnrated;
import org.redvest.order.model.OrderCommand.DecideObjection;
import org.redvest.order.model.OrderCommand.Decline;
import org.redvest.order.model.OrderCommand.Dispatch;
import org.redvest.order.model.OrderCommand.Escalate;
import org.redvest.order.model.OrderCommand.Expire;
import org.redvest.order.model.OrderCommand.GiveUp;
import org.redvest.order.model.OrderCommand.HandBack;
import org.redvest.order.model.OrderCommand.HandOver;
import org.redvest.order.model.OrderCommand.IssueRatingLink;
import org.redvest.order.model.OrderCommand.MakePlan;
import org.redvest.order.model.OrderCommand.Nudge;
import org.redvest.order.model.OrderCommand.ObjectToEscalation;
import org.redvest.order.model.OrderCommand.Rate;
import org.redvest.order.model.OrderCommand.Recall;
import org.redvest.order.model.OrderCommand.Refer;
import org.redvest.order.model.OrderCommand.Reject;
import org.redvest.order.model.OrderCommand.Report;
import org.redvest.order.model.OrderCommand.Verify;
import org.redvest.order.model.OrderCommand.Withdraw;
import org.redvest.order.model.OthersAtHand;
import org.redvest.order.model.Round;
import org.redvest.order.model.Stage;
import org.redvest.shared.City;
import org.redvest.team.Eligibility;
import org.redvest.team.Job;
import org.redvest.team.TeamFacts;

/** Fetches what a command has to know of others, and locks the team whose load it changes. */
final class AtHand {

  private final OrderUseCases.Outside outside;

  AtHand(OrderUseCases.Outside outside) {
    this.outside = outside;
  }

  OthersAtHand of(Order order, OrderCommand command, Moment moment) {
    return switch (command) {
      case Dispatch dispatch -> forDispatch(order, dispatch);
      case Accept accept -> forAcceptance(order, accept);
      case MakePlan _ -> people(order);
      case Reject reject -> {
        requireTwin(order, reject);
        yield OthersAtHand.NONE;
      }
      case Report report -> {
        nameEvidence(order, report, moment);
        yield OthersAtHand.NONE;
      }
      case Escalate _ -> givenTo(order.holding().above());
      case HandOver _ -> givenTo(Optional.of(order.holding().position()));
      case Rate rate -> nextRound(order, rate.solved(), moment);
      case CallBackRequester call -> nextRound(order, call.solved(), moment);
      case DecideObjection decision -> returning(order, decision);
      case Verify _, Refer _, AnswerReferral _, ObjectToEscalation _ -> OthersAtHand.NONE;
      case IssueRatingLink _ -> OthersAtHand.NONE;
      case Withdraw _, Decline _, Expire _, HandBack _, Recall _ -> OthersAtHand.NONE;
      case CloseUnrated _, Cancel _, GiveUp _, Nudge _ -> OthersAtHand.NONE;
    };
  }

  private OthersAtHand nextRound(Order order, boolean solved, Moment moment) {
    return givenTo(solved ? Optional.empty() : order.progress().nextHolder(moment.rules()));
  }

  private OthersAtHand forDispatch(Order order, Dispatch dispatch) {
    var asked = new ArrayList<>(dispatch.teams());
    var first = order.ask().menuTeam();
    if (first != null && !asked.contains(first)) {
      asked.add(first);
    }
    return against(order, asked, outside.teamViews()::heldFacts);
  }

  /** The order is locked already; its team comes second (DESIGN: order, team). */
  private OthersAtHand forAcceptance(Order order, Accept accept) {
    var team = order.offer(accept.offer()).orElseThrow().team();
    outside.teams().hold(team);
    return against(order, List.of(team), outside.teamViews()::eligibilityFacts);
  }

  private static OthersAtHand against(
      Order order, List<TeamId> teams, BiFunction<City, List<TeamId>, List<TeamFacts>> read) {
    var job =
        new Job(
            order.ask().category(),
            order.holding().origin(),
            order.ask().place().point(),
            order.ask().wanted(),
            order.risk());
    Map<TeamId, List<Eligibility.Reason>> reasons = new HashMap<>();
    for (TeamFacts facts : read.apply(order.id().city(), teams)) {
      reasons.put(facts.id(), Eligibility.reasonsAgainst(facts, job));
    }
    return OthersAtHand.teams(reasons);
  }

  /** Planning is for an order in somebody's hands; its stage was checked before. */
  private OthersAtHand people(Order order) {
    var team = order.stage().servingTeam();
    return team == null
        ? OthersAtHand.NONE
        : OthersAtHand.people(team, outside.teams().peopleSince(team, order.placedAt()));
  }

  /** Where an order goes that was handed up wrongly: its holder may have been closed since. */
  private OthersAtHand returning(Order order, DecideObjection decision) {
    var from = order.objection(decision.objection()).orElseThrow().returnTo();
    return givenTo(Optional.ofNullable(decision.upheld() ? from : null));
  }

  /** Whoever gives an order to a position holds it open: none comes to one that is closed. */
  private OthersAtHand givenTo(Optional<PositionId> position) {
    return position.map(id -> OthersAtHand.receiver(present(id))).orElse(OthersAtHand.NONE);
  }

  /** The position while it is there, else the last to have taken over; it stays until the end. */
  private Lineage present(PositionId id) {
    var position = outside.positions().hold(id.city(), List.of(id), null).named(id).orElseThrow();
    var next = position.successor();
    return next == null ? position.lineage() : present(next);
  }

  /** Earlier rounds keep theirs. A first report without any costs no look. */
  private void nameEvidence(Order order, Report report, Moment moment) {
    if (order.stage() instanceof Stage.Served || !report.evidence().isEmpty()) {
      var rounds = order.progress().rounds();
      var all =
          Stream.concat(
                  rounds.subList(0, rounds.size() - 1).stream().flatMap(AtHand::evidence),
                  report.evidence().stream())
              .distinct()
              .toList();
      outside.evidence().name(order.id(), moment.person(), all);
    }
  }

  private static Stream<FileId> evidence(Round round) {
    return round.service() == null ? Stream.empty() : round.service().report().evidence().stream();
  }

  private void requireTwin(Order order, Reject reject) {
    var twin = reject.duplicateOf();
    if (twin != null
        && (twin.equals(order.id())
            || !twin.city().equals(order.id().city())
            || outside.orders().glance(twin).isEmpty())) {
      throw OrderRefusal.DUPLICATE_UNKNOWN.refusal();
    }
  }
}
