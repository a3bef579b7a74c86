// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.idempotency.Outcome;
import org.redvest.order.OrderEvent.RatingLinkIssued;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.in.LinkRating;
import org.redvest.order.in.OrderReceipt;
import org.redvest.order.in.RatingLink;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand;
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
record Linking(OrderUseCases feature) {

  /** The ways by their number in a token; never reordered, for links live for days. */
  private static final List<RatingWay> WAYS = List.of(RatingWay.LINK, RatingWay.KIOSK);

  private static final int BODY = Long.BYTES * 5 + Integer.BYTES + 1;

  RatingLink issue(Sent<OrderId, RatingWay> sent) {
    return feature
        .commands()
        .give(
            sent.as(IssueRatingLink::new),
            order ->
                feature.held(
                    order,
                    OrderAction.LINK_RATING,
                    (done, _) -> link(order, (RatingLinkIssued) requireNonNull(done.event()))),
            this::again);
  }

  /** The same link once more, or that it is over: a link is nothing but what it opens. */
  private RatingLink again(Outcome outcome, Caller caller) {
    var known = feature.known(outcome.subject(OrderId::new), caller);
    var order = known.order();
    OrderPolicy.authorise(
        known.occasion().actor(), OrderAction.LINK_RATING, order, OrderPolicy.Aim.ORDER);
    var issued = issued(order.id(), outcome);
    if (!(order.stage() instanceof Stage.Served)
        || order.progress().round().number() != issued.round()) {
      throw OrderRefusal.RATING_LINK_OVER.refusal();
    }
    return link(order.id(), issued);
  }

  private RatingLinkIssued issued(OrderId order, Outcome outcome) {
    var told =
        feature.lists().timeline(order).stream()
            .filter(each -> each.entry().id().equals(outcome.event()))
            .findFirst()
            .orElseThrow();
    if (told.event() instanceof RatingLinkIssued issued) {
      return issued;
    }
    throw SharedRefusal.UNREADABLE.refusal();
  }

  private RatingLink link(OrderId order, RatingLinkIssued issued) {
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
    var mac = feature.sealing().mac(Sealing.Purpose.RATING_LINK, body);
    var token = ByteBuffer.allocate(BODY + mac.length).put(body).put(mac).array();
    return new RatingLink(
        Base64.getUrlEncoder().withoutPadding().encodeToString(token), issued.expiresAt());
  }

  OrderReceipt rate(Proposed<LinkRating> rating) {
    var said = rating.words().get();
    var opened = open(said.token());
    var bearer = rating.caller().as(new Caller.Link(opened.order(), opened.issuedBy()));
    var words = said.rating();
    var byWay =
        new Rate(opened.way(), words.score(), words.solved(), words.words(), words.anotherTeam());
    return feature
        .commands()
        .give(
            new Sent<OrderId, OrderCommand>(new OrderId(opened.order()), bearer, null, () -> byWay),
            order -> held(order, opened),
            feature::again);
  }

  /** A link opens its round of its order, as long as it lasts. */
  private OrderUnderCommand<OrderReceipt> held(OrderId id, Opened link) {
    var order = feature.orders().lock(id).orElseThrow(OrderRefusal.RATING_LINK_INVALID::refusal);
    if (!feature.commands().now().isBefore(link.expiresAt())
        || order.progress().round().number() != link.round()) {
      throw OrderRefusal.RATING_LINK_OVER.refusal();
    }
    return new OrderUnderCommand<>(feature, order, id, OrderAction.RATE, feature::receipt);
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
    if (!feature.sealing().verify(Sealing.Purpose.RATING_LINK, body, mac)) {
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
