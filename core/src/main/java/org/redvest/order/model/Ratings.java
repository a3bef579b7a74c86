// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import static java.util.Objects.requireNonNull;

import org.redvest.access.Actor;
import org.redvest.access.PersonId;
import org.redvest.command.Change;
import org.redvest.order.OrderEvent.OrderRated;
import org.redvest.order.OrderEvent.OrderRatedProvisionally;
import org.redvest.order.OrderEvent.RatingLinkIssued;
import org.redvest.order.model.OrderCommand.IssueRatingLink;
import org.redvest.order.model.OrderCommand.Rate;
import org.redvest.order.model.Stage.Served;

/** 评单: what the person served says counts; what anybody may have said in his place does not. */
final class Ratings {

  private Ratings() {}

  static Change<Order> rate(Order order, Rate command, Occasion occasion, CommandFacts others) {
    var rating =
        new Rating(
            occasion.now(),
            command.way(),
            command.score(),
            command.solved(),
            order.ask().isErased() ? null : command.words(),
            command.anotherTeam());
    return occasion.actor() instanceof Actor.LinkBearer(var _, var issuedBy)
            && !issuedBy.equals(order.ask().requester())
        ? provisional(order, rating, issuedBy)
        : counted(order, rating, occasion, others);
  }

  /** Whether what this actor says now would be taken for the requester's own word. */
  static boolean speaksForRequester(Actor actor, Order order) {
    var requester = order.ask().requester();
    return actor.is(requester)
        || (actor instanceof Actor.LinkBearer(var _, var issuedBy) && issuedBy.equals(requester));
  }

  private static Change<Order> counted(
      Order order, Rating rating, Occasion occasion, CommandFacts others) {
    var served = (Served) order.stage();
    var outcome = rating.solved() ? Outcome.SOLVED : Outcome.UNSOLVED;
    var rated = order.progress().withRound(round -> round.with(rating, outcome));
    var number = order.progress().round().number();
    var again =
        rating.solved()
            ? null
            : Closing.nextRound(rated, served.reopened(occasion.now()), occasion, others);
    var after =
        again == null
            ? Closing.closed(rated, served.closed(occasion.now(), outcome), occasion)
            : again;
    return order.become(
        after,
        new OrderRated(
            number,
            rating.way().name(),
            rating.score(),
            rating.solved(),
            again == null ? null : again.round().number(),
            after.holding().position(),
            Closing.climbedFrom(again)));
  }

  /** Closes nothing and opens no round: the requester's own word may still come. */
  private static Change<Order> provisional(Order order, Rating rating, PersonId issuedBy) {
    var provisional = new ProvisionalRating(rating, issuedBy);
    return order.become(
        order.progress().withRound(round -> round.with(provisional)),
        new OrderRatedProvisionally(
            order.progress().round().number(),
            rating.way().name(),
            issuedBy,
            rating.score(),
            rating.solved()));
  }

  /** Of a requester's own link it does not matter where he opens it: it is no kiosk's. */
  static Change<Order> issueLink(Order order, IssueRatingLink command, Occasion occasion) {
    var issuer = occasion.person();
    var way = issuer.equals(order.ask().requester()) ? RatingWay.LINK : command.way();
    return order.become(
        order.progress(),
        new RatingLinkIssued(
            order.progress().round().number(),
            way.name(),
            issuer,
            requireNonNull(order.progress().deadline()).at()));
  }
}
