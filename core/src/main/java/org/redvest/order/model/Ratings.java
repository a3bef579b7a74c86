package org.redvest.order.model;

import static java.util.Objects.requireNonNull;

import org.redvest.access.Actor;
import org.redvest.access.PersonId;
import org.redvest.order.OrderEvent.OrderRated;
import org.redvest.order.OrderEvent.OrderRatedProvisionally;
import org.redvest.order.OrderEvent.RatingLinkIssued;
import org.redvest.order.model.OrderCommand.IssueRatingLink;
import org.redvest.order.model.OrderCommand.Rate;
import org.redvest.order.model.Stage.Served;

/** 评单: what the person served says counts; what anybody may have said in his place does not. */
final class Ratings {

  private Ratings() {}

  static Change rate(Order order, Rate command, Moment moment, OthersAtHand others) {
    var rating =
        new Rating(
            moment.now(),
            command.way(),
            command.score(),
            command.solved(),
            order.ask().isErased() ? null : command.words(),
            command.anotherTeam());
    return moment.actor() instanceof Actor.LinkBearer(var _, var issuedBy)
            && !issuedBy.equals(order.ask().requester())
        ? provisional(order, rating, issuedBy)
        : counted(order, rating, moment, others);
  }

  /** Whether what this actor says now would be taken for the requester's own word. */
  static boolean speaksForRequester(Actor actor, Order order) {
    var requester = order.ask().requester();
    return actor.is(requester)
        || (actor instanceof Actor.LinkBearer(var _, var issuedBy) && issuedBy.equals(requester));
  }

  private static Change counted(Order order, Rating rating, Moment moment, OthersAtHand others) {
    var served = (Served) order.stage();
    var outcome = rating.solved() ? Outcome.SOLVED : Outcome.UNSOLVED;
    var rated = order.progress().withRound(round -> round.with(rating, outcome));
    var number = order.progress().round().number();
    var again =
        rating.solved()
            ? null
            : Closing.nextRound(rated, served.reopened(moment.now()), moment, others);
    var after =
        again == null ? Closing.closed(rated, served.closed(moment.now(), outcome), moment) : again;
    return Change.of(
        order,
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
  private static Change provisional(Order order, Rating rating, PersonId issuedBy) {
    var provisional = new ProvisionalRating(rating, issuedBy);
    return Change.of(
        order,
        order.progress().withRound(round -> round.with(provisional)),
        new OrderRatedProvisionally(
            order.progress().round().number(),
            rating.way().name(),
            issuedBy,
            rating.score(),
            rating.solved()));
  }

  /** Of a requester's own link it does not matter where he opens it: it is no kiosk's. */
  static Change issueLink(Order order, IssueRatingLink command, Moment moment) {
    var issuer = moment.person();
    var way = issuer.equals(order.ask().requester()) ? RatingWay.LINK : command.way();
    return Change.of(
        order,
        order.progress(),
        new RatingLinkIssued(
            order.progress().round().number(),
            way.name(),
            issuer,
            requireNonNull(order.progress().deadline()).at()));
  }
}
