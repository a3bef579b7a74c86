// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.order.OrderId;
import org.redvest.order.model.Offer;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.PlainSql.Step;

/**
 * Writes offers, however many, by one statement: a POOL offers an order to hundreds of teams at
 * once, and the first acceptance ends all the others.
 */
final class OfferSql {

  private static final String INSERT =
      """
      insert into offer (city, id, order_id, team_id, round, mode, made_at, expires_at, state, ended_at)
      values\
      """;

  private static final String ROW = " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String UPDATE =
      """
      update offer f
         set state = g.state, ended_at = g.ended_at
        from unnest(?, ?, ?) as g (id, state, ended_at)
       where f.city = ? and f.id = g.id
      """;

  private OfferSql() {}

  static Optional<Step> insert(OrderId order, List<Offer> made) {
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Step.of(
                INSERT + String.join(",", Collections.nCopies(made.size(), ROW)),
                made.stream().flatMap(offer -> row(order, offer)).toArray()));
  }

  private static Stream<@Nullable Object> row(OrderId order, Offer offer) {
    return Stream.of(
        order.city().code(),
        offer.id().value(),
        order.value(),
        offer.team().value(),
        offer.round(),
        offer.mode().name(),
        offer.madeAt().atOffset(ZoneOffset.UTC),
        offer.expiresAt().atOffset(ZoneOffset.UTC),
        offer.state().name(),
        offer.endedAt() == null ? null : offer.endedAt().atOffset(ZoneOffset.UTC));
  }

  /** An offer ends, and nothing else. */
  static Optional<Step> update(OrderId order, List<Offer> ended) {
    return ended.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Step.of(
                UPDATE,
                column("uuid", ended, offer -> offer.id().value()),
                column("text", ended, offer -> offer.state().name()),
                column("timestamptz", ended, offer -> text(offer.endedAt())),
                order.city().code()));
  }

  private static PlainSql.Values column(
      String type, List<Offer> offers, Function<Offer, @Nullable Object> value) {
    return new PlainSql.Values(type, offers.stream().map(value).toList());
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
