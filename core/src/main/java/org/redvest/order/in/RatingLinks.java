package org.redvest.order.in;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.order.OrderId;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.RatingWay;
import org.redvest.shared.Version;

/**
 * A signed link by which the person served rates without an account, once for the round. What comes
 * by a link counts only if the requester had it made himself: of any other nobody knows who held
 * it.
 */
public interface RatingLinks {

  /**
   * A link for an order that waits for its rating.
   *
   * @param token opaque; whoever holds it may rate this round, so it goes to the person served only
   */
  record Link(String token, Instant expiresAt) {}

  /**
   * Who wants one.
   *
   * @param ifMatch the version that the caller has seen; null when he does not mind
   * @param way where the person served will rate; what the requester makes for himself is a LINK
   */
  record Request(
      OrderId order, Caller caller, @Nullable Version ifMatch, Supplier<RatingWay> way) {}

  Link issue(Request request);

  /** Rates by a link. */
  interface RateByLink {

    /** What the bearer says; the way is the link's. */
    record Words(String token, OrderCommand.Rate rating) {}

    /** The caller may be anybody: whoever has the link is its bearer. */
    record Rating(Caller caller, Supplier<Words> words) {}

    OrderReceipt rate(Rating rating);
  }
}
