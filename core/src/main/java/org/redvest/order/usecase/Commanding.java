package org.redvest.order.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.order.OrderRefusal;
import org.redvest.order.in.CommandOrder;
import org.redvest.order.in.OrderConflict;
import org.redvest.order.in.OrderReceipt;
import org.redvest.order.in.OrderTarget;
import org.redvest.order.model.Change;
import org.redvest.order.model.Lifecycle;
import org.redvest.order.model.Moment;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.OrderPolicy;
import org.redvest.order.model.OrderPolicy.Aim;
import org.redvest.order.model.Sense;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/** The one way of every command: lock, actor, authority, body, version, stage, save, event. */
final class Commanding implements CommandOrder {

  private final OrderUseCases.Outside outside;
  private final AtHand atHand;
  private final Recording recording;
  private final Sheets sheets;

  Commanding(OrderUseCases.Outside outside) {
    this.outside = outside;
    this.atHand = new AtHand(outside);
    this.recording = new Recording(outside);
    this.sheets = new Sheets(outside);
  }

  /** What a command did, and in which circumstances. */
  record Done(Change change, Moment moment, UUID event) {}

  @Override
  public OrderReceipt give(Request request) {
    var done = carryOut(request);
    return new OrderReceipt(done.event(), sheets.of(done.change().order(), done.moment()));
  }

  Done carryOut(Request request) {
    if (request.caller().identity() instanceof Caller.Anonymous) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    var city = request.target().id().city();
    var order = lock(request.target());
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var actor = outside.actors().of(request.caller(), city, now);
    OrderPolicy.authorise(actor, request.action(), order, aim(request.target(), order));
    actor.mustName(request.caller());
    var command = request.command().get();
    var moment = moment(actor, order, now);
    Sense.check(order, command, moment);
    var change = change(order, request, command, moment);
    outside.orders().save(change.order());
    var event = recording.record(change, moment, request.caller(), request.cause());
    return new Done(change, moment, event);
  }

  private Change change(Order order, Request request, OrderCommand command, Moment moment) {
    try {
      if (request.ifMatch() != null && !request.ifMatch().equals(order.version())) {
        throw SharedRefusal.STALE_VERSION.refusal();
      }
      Lifecycle.requireStage(order, request.action());
      return Lifecycle.apply(order, command, moment, atHand.of(order, command, moment));
    } catch (Refusal refused) {
      throw switch (refused.code().kind()) {
        case STALE, CONFLICT -> new OrderConflict(refused, sheets.of(order, moment));
        case UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, MALFORMED, INVALID -> refused;
        case GONE, TOO_LARGE, TOO_OFTEN, BUSY -> refused;
      };
    }
  }

  private Order lock(OrderTarget target) {
    return outside.orders().lock(target).orElseThrow(() -> OrderRefusal.ORDER_UNKNOWN.refusal());
  }

  private static Aim aim(OrderTarget target, Order order) {
    return switch (target) {
      case OrderTarget.OfOrder _ -> Aim.ORDER;
      case OrderTarget.OfOffer(var id) -> new Aim(order.offer(id).orElseThrow(), null);
      case OrderTarget.OfObjection(var id) -> new Aim(null, order.objection(id).orElseThrow());
    };
  }

  private Moment moment(Actor actor, Order order, Instant now) {
    return new Moment(now, actor, outside.rulebooks().at(order.id().city(), now), outside.ids());
  }
}
