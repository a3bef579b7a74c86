// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.order.OfferId;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.Offer;
import org.redvest.order.model.OfferState;
import org.redvest.persistence.shared.Table;

/** A row of {@code offer}, as it is read; {@link OfferSql} writes it. */
class OfferRow {

  static final Table<OfferRow> TABLE = Table.of("offer", OfferRow.class, 2);

  int city;
  UUID id;

  UUID orderId;

  UUID teamId;

  int round;

  DispatchMode mode;

  Instant madeAt;

  Instant expiresAt;

  OfferState state;

  @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init") // filled by the table
  OfferRow() {}

  Offer toDomain() {
    return new Offer(
        new OfferId(id), new TeamId(teamId), round, mode, madeAt, expiresAt, state, endedAt);
  }
}
