package org.redvest.persistence.order;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.order.OfferId;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.Offer;
import org.redvest.order.model.OfferState;
import org.redvest.persistence.shared.CityKey;

/** One offer of an order, as it is read; {@link OfferSql} writes it. */
@Entity
@Immutable
@Table(name = "offer")
class OfferEntity {

  @EmbeddedId CityKey key;

  @Column(name = "order_id")
  UUID order;

  @Column(name = "team_id")
  UUID team;

  int round;

  @Enumerated(EnumType.STRING)
  DispatchMode mode;

  @Column(name = "made_at")
  Instant madeAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Enumerated(EnumType.STRING)
  OfferState state;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected OfferEntity() {}

  Offer toDomain() {
    return new Offer(
        new OfferId(key.id()), new TeamId(team), round, mode, madeAt, expiresAt, state, endedAt);
  }
}
