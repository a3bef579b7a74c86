package org.redvest.order.in;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.order.OfferId;
import org.redvest.order.OrderAction;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.OfferState;

/** Lists what a team was offered, the latest first, for those who lead it. */
public interface ListOffers {

  /**
   * What is sought.
   *
   * @param openOnly leaves out what was answered or is over
   */
  record Query(TeamId team, boolean openOnly, @Nullable OfferId after, int limit) {}

  /** One offer in a list, with what the team must know of the order to answer. */
  record Row(
      OfferId id,
      OrderId order,
      OrderNumber number,
      TeamId team,
      CategoryCode category,
      PositionId station,
      int headcount,
      @Nullable Instant wantedFrom,
      @Nullable Instant wantedTo,
      DispatchMode mode,
      OfferState state,
      Instant madeAt,
      Instant expiresAt) {}

  /** An offer with what the caller may answer now. */
  record Item(Row offer, Set<OrderAction> actions) {}

  /**
   * One page.
   *
   * @param last where the next page begins; null when there is none
   */
  record Page(List<Item> offers, @Nullable OfferId last) {}

  Page list(Query query, Caller caller);
}
