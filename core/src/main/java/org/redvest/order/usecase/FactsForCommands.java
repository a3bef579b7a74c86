// SPDX-License-Identifier: MulanPSL-2.0
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
import org.redvest.order.model.CommandFacts;
import org.redvest.order.model.Occasion;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.OrderCommand.Accept;
import org.redvest.order.model.OrderCommand.CallBackRequester;
import org.redvest.order.model.OrderCommand.DecideObjection;
import org.redvest.order.model.OrderCommand.Dispatch;
import org.redvest.order.model.OrderCommand.Escalate;
import org.redvest.order.model.OrderCommand.HandOver;
import org.redvest.order.model.OrderCommand.MakePlan;
import org.redvest.order.model.OrderCommand.NeedsFacts;
import org.redvest.order.model.OrderCommand.Rate;
import org.redvest.order.model.OrderCommand.Reject;
import org.redvest.order.model.OrderCommand.Report;
import org.redvest.order.model.Round;
import org.redvest.order.model.Stage;
import org.redvest.shared.City;
import org.redvest.team.Eligibility;
import org.redvest.team.Job;
import org.redvest.team.TeamFacts;

/** Fetches what a command has to know of others, and locks the team whose load it changes. */
record FactsForCommands(OrderUseCases feature) {

  CommandFacts of(Order order, OrderCommand command, Occasion occasion) {
    return command instanceof NeedsFacts needing ? of(order, needing, occasion) : CommandFacts.NONE;
  }

  private CommandFacts of(Order order, NeedsFacts command, Occasion occasion) {
    return switch (command) {
      case Dispatch dispatch -> forDispatch(order, dispatch);
      case Accept accept -> forAcceptance(order, accept);
      case MakePlan _ -> people(order);
      case Reject reject -> {
        requireTwin(order, reject);
        yield CommandFacts.NONE;
      }
      case Report report -> {
        nameEvidence(order, report, occasion);
        yield CommandFacts.NONE;
      }
      case Escalate _ -> givenTo(order.holding().above());
      case HandOver _ -> givenTo(Optional.of(order.holding().position()));
      case Rate rate -> nextRound(order, rate.solved(), occasion);
      case CallBackRequester call -> nextRound(order, call.solved(), occasion);
      case DecideObjection decision -> returning(order, decision);
    };
  }

  private CommandFacts nextRound(Order order, boolean solved, Occasion occasion) {
    return givenTo(solved ? Optional.empty() : order.progress().nextHolder(occasion.rules()));
  }

  private CommandFacts forDispatch(Order order, Dispatch dispatch) {
    var asked = new ArrayList<>(dispatch.teams());
    var first = order.ask().menuTeam();
    if (first != null && !asked.contains(first)) {
      asked.add(first);
    }
    return against(order, asked, feature.teamLists()::heldFacts);
  }

  /** The order is locked already; its team comes second (DESIGN: order, team). */
  private CommandFacts forAcceptance(Order order, Accept accept) {
    var team = order.offer(accept.offer()).orElseThrow().team();
    feature.teams().hold(team);
    return against(order, List.of(team), feature.teamLists()::eligibilityFacts);
  }

  private static CommandFacts against(
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
    return CommandFacts.teams(reasons);
  }

  /** Planning is for an order in somebody's hands; its stage was checked before. */
  private CommandFacts people(Order order) {
    var team = order.stage().servingTeam();
    return team == null
        ? CommandFacts.NONE
        : CommandFacts.people(team, feature.teams().peopleSince(team, order.placedAt()));
  }

  /** Where an order goes that was handed up wrongly: its holder may have been closed since. */
  private CommandFacts returning(Order order, DecideObjection decision) {
    var from = order.objection(decision.objection()).orElseThrow().returnTo();
    return givenTo(Optional.ofNullable(decision.upheld() ? from : null));
  }

  /** Whoever gives an order to a position holds it open: none comes to one that is closed. */
  private CommandFacts givenTo(Optional<PositionId> position) {
    return position.map(id -> CommandFacts.receiver(present(id))).orElse(CommandFacts.NONE);
  }

  /** The position while it is there, else the last to have taken over; it stays until the end. */
  private Lineage present(PositionId id) {
    var position = feature.positions().hold(id.city(), List.of(id), null).named(id).orElseThrow();
    var next = position.successor();
    return next == null ? position.lineage() : present(next);
  }

  /** Earlier rounds keep theirs. A first report without any costs no look. */
  private void nameEvidence(Order order, Report report, Occasion occasion) {
    if (order.stage() instanceof Stage.Served || !report.evidence().isEmpty()) {
      var rounds = order.progress().rounds();
      var all =
          Stream.concat(
                  rounds.subList(0, rounds.size() - 1).stream().flatMap(FactsForCommands::evidence),
                  report.evidence().stream())
              .distinct()
              .toList();
      feature.evidence().name(order.id(), occasion.person(), all);
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
            || feature.orders().glance(twin).isEmpty())) {
      throw OrderRefusal.DUPLICATE_UNKNOWN.refusal();
    }
  }
}
