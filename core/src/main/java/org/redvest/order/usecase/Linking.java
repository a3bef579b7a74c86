package org.redvest.order.usecase;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.idempotency.Outcome;
import org.redvest.order.OrderAction;
import org.redvest.order.OrderEvent.RatingLinkIssued;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.in.CommandOrder;
import org.redvest.order.in.OrderReceipt;
import org.redvest.order.in.OrderTarget;
import org.redvest.order.in.RatingLinks;
import org.redvest.order.model.OrderCommand.IssueRatingLink;
import org.redvest.order.model.OrderCommand.Rate;
import org.redvest.order.model.OrderPolicy;
import org.redvest.order.model.RatingWay;
import org.redvest.order.model.Stage;
import org.redvest.shared.Id;
import org.redvest.shared.Sealing;
import org.redvest.shared.SharedRefusal;

/**
 * Rating by a signed link: order, round, way, expiry and who had it made, under a keyed hash. The
 * link itself is stored nowhere; that it was made is an event.
 */
final class Linking {

  /** The ways by their number in a token; never reordered, for links live for days. */
  private static final List<RatingWay> WAYS = List.of(RatingWay.LINK, RatingWay.KIOSK);

  private static final int BODY = Long.BYTES * 5 + Integer.BYTES + 1;

  private final OrderUseCases.Outside outside;
  private final Reading reading;
  private final Commanding commands;

  Linking(OrderUseCases.Outside outside) {
    this.outside = outside;
    this.reading = new Reading(outside);
    this.commands = new Commanding(outside);
  }

  RatingLinks.Link issue(RatingLinks.Request request) {
    var done =
        commands.carryOut(
            new CommandOrder.Request(
                new OrderTarget.OfOrder(request.order()),
                request.caller(),
                OrderAction.LINK_RATING,
                request.ifMatch(),
                () -> new IssueRatingLink(request.way().get())));
    return link(request.order(), (RatingLinkIssued) done.change().event());
  }

  /** The same link once more, or that it is over: a link is nothing but what it opens. */
  RatingLinks.Link again(Outcome outcome, Caller caller) {
    var known = reading.known(outcome.subject(OrderId::new), caller);
    var order = known.order();
    OrderPolicy.authorise(
        known.moment().actor(), OrderAction.LINK_RATING, order, OrderPolicy.Aim.ORDER);
    var issued = issued(order.id(), outcome);
    if (!(order.stage() instanceof Stage.Served)
        || order.progress().round().number() != issued.round()) {
      throw OrderRefusal.RATING_LINK_OVER.refusal();
    }
    return link(order.id(), issued);
  }

  private RatingLinkIssued issued(OrderId order, Outcome outcome) {
    var told =
        outside.views().timeline(order).stream()
            .filter(each -> each.entry().id().equals(outcome.event()))
            .findFirst()
            .orElseThrow();
    if (told.event() instanceof RatingLinkIssued issued) {
      return issued;
    }
    throw SharedRefusal.UNREADABLE.refusal();
  }

  private RatingLinks.Link link(OrderId order, RatingLinkIssued issued) {
    var body =
        ByteBuffer.allocate(BODY)
            .putLong(order.value().getMostSignificantBits())
            .putLong(order.value().getLeastSignificantBits())
            .putLong(issued.expiresAt().toEpochMilli())
            .putInt(issued.round())
            .put((byte) WAYS.indexOf(RatingWay.valueOf(issued.way())))
            .putLong(issued.issuedBy().value().getMostSignificantBits())
            .putLong(issued.issuedBy().value().getLeastSignificantBits())
            .array();
    var mac = outside.sealing().mac(Sealing.Purpose.RATING_LINK, body);
    var token = ByteBuffer.allocate(BODY + mac.length).put(body).put(mac).array();
    return new RatingLinks.Link(
        Base64.getUrlEncoder().withoutPadding().encodeToString(token), issued.expiresAt());
  }

  /** The same caller as the bearer of his link. */
  Caller bearer(Caller caller, String token) {
    var opened = open(token);
    return caller.as(new Caller.Link(opened.order(), opened.issuedBy()));
  }

  OrderReceipt rate(RatingLinks.RateByLink.Rating request) {
    var said = request.words().get();
    var opened = open(said.token());
    var order = new OrderId(opened.order());
    var current =
        outside.orders().find(order).orElseThrow(() -> OrderRefusal.RATING_LINK_INVALID.refusal());
    if (!outside.clock().instant().isBefore(opened.expiresAt())
        || current.progress().round().number() != opened.round()) {
      throw OrderRefusal.RATING_LINK_OVER.refusal();
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

  private record Opened(
      UUID order, Instant expiresAt, int round, RatingWay way, PersonId issuedBy) {}

  private Opened open(String token) {
    var bytes = decode(token);
    if (bytes.length <= BODY) {
      throw OrderRefusal.RATING_LINK_INVALID.refusal();
    }
    var body = Arrays.copyOf(bytes, BODY);
    var mac = Arrays.copyOfRange(bytes, BODY, bytes.length);
    if (!outside.sealing().verify(Sealing.Purpose.RATING_LINK, body, mac)) {
      throw OrderRefusal.RATING_LINK_INVALID.refusal();
    }
    var in = ByteBuffer.wrap(body);
    var order = new UUID(in.getLong(), in.getLong());
    if (!Id.isRouted(order)) {
      throw OrderRefusal.RATING_LINK_INVALID.refusal();
    }
    return new Opened(
        order,
        Instant.ofEpochMilli(in.getLong()),
        in.getInt(),
        WAYS.get(in.get()),
        new PersonId(new UUID(in.getLong(), in.getLong())));
  }

  private static byte[] decode(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notOurs) {
      throw OrderRefusal.RATING_LINK_INVALID.refusal();
    }
  }
}
