package org.redvest.order.usecase;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.redvest.access.Caller;
import org.redvest.order.OrderAction;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.OrderRefusal.Code;
import org.redvest.order.in.CommandOrder;
import org.redvest.order.in.OrderReceipt;
import org.redvest.order.in.OrderTarget;
import org.redvest.order.in.RatingLinks;
import org.redvest.order.model.Lifecycle;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderCommand.Rate;
import org.redvest.order.model.OrderPolicy;
import org.redvest.order.model.RatingWay;
import org.redvest.order.model.Stage;
import org.redvest.shared.Id;
import org.redvest.shared.Sealing;

/** Rating by a signed link: order, round, way and expiry under a keyed hash; nothing is stored. */
final class Linking {

  /** The ways by their number in a token; never reordered, for links live for days. */
  private static final List<RatingWay> WAYS =
      List.of(RatingWay.LINK, RatingWay.KIOSK, RatingWay.CALL_BACK);

  private static final int BODY = Long.BYTES * 3 + Integer.BYTES + 1;

  private final OrderUseCases.Outside outside;
  private final Reading reading;
  private final CommandOrder commands;

  Linking(OrderUseCases.Outside outside) {
    this.outside = outside;
    this.reading = new Reading(outside);
    this.commands = new Commanding(outside);
  }

  RatingLinks.Link issue(RatingLinks.Request request) {
    var known = reading.known(request.order(), request.caller());
    var order = known.order();
    var actor = known.moment().actor();
    OrderPolicy.authorise(actor, OrderAction.LINK_RATING, order, OrderPolicy.Aim.ORDER);
    actor.mustName(request.caller());
    var way = request.way().get();
    Lifecycle.requireStage(order, OrderAction.LINK_RATING);
    return link(order, way);
  }

  /** The link once more, or that it is over: a link is nothing but what it opens. */
  RatingLinks.Link again(RatingLinks.Request request) {
    var order = reading.known(request.order(), request.caller()).order();
    if (!(order.stage() instanceof Stage.Served)) {
      throw new OrderRefusal(Code.RATING_LINK_OVER);
    }
    return issue(request);
  }

  private RatingLinks.Link link(Order order, RatingWay way) {
    var expiresAt = requireNonNull(order.progress().deadline()).at();
    var body =
        ByteBuffer.allocate(BODY)
            .putLong(order.id().value().getMostSignificantBits())
            .putLong(order.id().value().getLeastSignificantBits())
            .putLong(expiresAt.toEpochMilli())
            .putInt(order.progress().round().number())
            .put((byte) WAYS.indexOf(way))
            .array();
    var mac = outside.sealing().mac(Sealing.Purpose.RATING_LINK, body);
    var token = ByteBuffer.allocate(BODY + mac.length).put(body).put(mac).array();
    return new RatingLinks.Link(
        Base64.getUrlEncoder().withoutPadding().encodeToString(token), expiresAt);
  }

  /** The same caller as the bearer of his link. */
  Caller bearer(Caller caller, String token) {
    return caller.as(new Caller.Link(open(token).order()));
  }

  OrderReceipt rate(RatingLinks.RateByLink.Rating request) {
    var said = request.words().get();
    var opened = open(said.token());
    var order = new OrderId(opened.order());
    var current =
        outside.orders().find(order).orElseThrow(() -> new OrderRefusal(Code.RATING_LINK_INVALID));
    if (!outside.clock().instant().isBefore(opened.expiresAt())
        || current.progress().round().number() != opened.round()) {
      throw new OrderRefusal(Code.RATING_LINK_OVER);
    }
    var rating = said.rating();
    var byWay =
        new Rate(
            opened.way(), rating.score(), rating.solved(), rating.words(), rating.anotherTeam());
    return commands.give(
        new CommandOrder.Request(
            new OrderTarget.OfOrder(order),
            bearer(request.caller(), said.token()),
            OrderAction.RATE,
            null,
            () -> byWay));
  }

  private record Opened(UUID order, Instant expiresAt, int round, RatingWay way) {}

  private Opened open(String token) {
    var bytes = decode(token);
    if (bytes.length <= BODY) {
      throw new OrderRefusal(Code.RATING_LINK_INVALID);
    }
    var body = Arrays.copyOf(bytes, BODY);
    var mac = Arrays.copyOfRange(bytes, BODY, bytes.length);
    if (!outside.sealing().verify(Sealing.Purpose.RATING_LINK, body, mac)) {
      throw new OrderRefusal(Code.RATING_LINK_INVALID);
    }
    var in = ByteBuffer.wrap(body);
    var order = new UUID(in.getLong(), in.getLong());
    if (!Id.isRouted(order)) {
      throw new OrderRefusal(Code.RATING_LINK_INVALID);
    }
    return new Opened(order, Instant.ofEpochMilli(in.getLong()), in.getInt(), WAYS.get(in.get()));
  }

  private static byte[] decode(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notOurs) {
      throw new OrderRefusal(Code.RATING_LINK_INVALID);
    }
  }
}
