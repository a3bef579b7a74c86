// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import java.util.List;
import org.redvest.access.Caller;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.order.OrderId;
import org.redvest.order.OrderTarget;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.RatingWay;

/** Everything that can be asked of orders, each thing a piece of work of its own. */
public interface Orders {

  /**
   * Places an order (点单): anybody signed in for himself; a keeper or a team's volunteer on behalf
   * of somebody who has no account; a partner under its own reference, where the same reference is
   * the same order. It takes a key.
   *
   * @return the order as the caller sees it
   * @throws org.redvest.shared.Refusal when the position, the category or the item does not exist,
   *     or the channel is not the caller's to use
   */
  OrderReceipt place(Proposed<Placement> placement);

  /**
   * Gives a command to an order. Refused in this order: who may not know the order or not do this,
   * what the body says wrongly, a version other than the one seen, a stage that does not allow it.
   *
   * @param action what the command will be; decides whether it is read at all
   */
  OrderReceipt give(OrderAction action, Sent<? extends OrderTarget, OrderCommand> command);

  /** One order as far as the caller may see it; refused as unknown where he may not know of it. */
  OrderView read(OrderId order, Caller caller);

  /**
   * Every event of the order, the first one first; of what passed between the staff and a team that
   * did not take it, others see the outline only. Whoever is out of it by now is told no more than
   * what happened until then.
   */
  List<TimelineEntry.Happening> timeline(OrderId order, Caller caller);

  /** The orders that are sought, the latest placed first. */
  List<OrderRow> list(OrderQuery query, Caller caller);

  /** What a team was offered, the latest first, for those who lead it. */
  List<OfferItem> offers(OfferQuery query, Caller caller);

  /**
   * Gives contact and exact place to those who need them to serve: the team from TAKEN until some
   * days after SERVED, and keepers over the holder. Each look leaves a row that the person can see
   * (PIPL art. 6, 44). It changes nothing of the order, and so takes no version.
   */
  Disclosure disclose(Sent<OrderId, Disclosure.Purpose> sent);

  /**
   * The looks at an order's contact, the latest first; for the requester and for keepers over it.
   */
  List<Disclosure.Look> looks(OrderId order, Caller caller);

  /**
   * A signed link by which the person served rates without an account, once for the round. What
   * comes by a link counts only if the requester had it made himself: of any other nobody knows who
   * held it.
   *
   * @param sent with where the person served will rate; what the requester makes for himself is a
   *     LINK
   */
  RatingLink issueLink(Sent<OrderId, RatingWay> sent);

  /** Rates by a link. The caller may be anybody: whoever has the link is its bearer. */
  OrderReceipt rateByLink(Proposed<LinkRating> rating);
}
