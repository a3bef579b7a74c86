package org.redvest.persistence.order;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.order.ObjectionId;
import org.redvest.order.model.Objection;
import org.redvest.order.model.ObjectionState;
import org.redvest.persistence.shared.CityKey;
import org.redvest.shared.Personal;
import org.redvest.shared.Sealing;

/** One objection beside an order. */
@Entity
@Table(name = "objection")
class ObjectionEntity {

  @EmbeddedId CityKey key;

  @Column(name = "order_id")
  UUID order;

  @Column(name = "team_id")
  @Nullable UUID team;

  @Column(name = "return_to")
  @Nullable UUID returnTo;

  UUID decider;

  @Column(name = "raised_by")
  UUID raisedBy;

  @Column(name = "raised_at")
  Instant raisedAt;

  @Column(name = "due_at")
  Instant dueAt;

  /** Sealed. */
  byte[] reason;

  @Enumerated(EnumType.STRING)
  ObjectionState state;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected ObjectionEntity() {}

  ObjectionEntity(UUID order, Objection objection, SealedWords words) {
    key = CityKey.of(objection.id());
    this.order = order;
    team = objection.team() == null ? null : objection.team().value();
    returnTo = objection.returnTo() == null ? null : objection.returnTo().value();
    decider = objection.decider().position().value();
    raisedBy = objection.raisedBy().value();
    raisedAt = objection.raisedAt();
    dueAt = objection.dueAt();
    reason = words.seal(objection.reason().text(), context());
    take(objection);
  }

  /** Takes over what may have changed: an objection is decided, and nothing else. */
  final void take(Objection objection) {
    state = objection.state();
    decidedAt = objection.decidedAt();
  }

  Objection toDomain(Lineage deciderLineage, SealedWords words) {
    return new Objection(
        new ObjectionId(key.id()),
        team == null ? null : new TeamId(team),
        returnTo == null ? null : new PositionId(returnTo),
        deciderLineage,
        new PersonId(raisedBy),
        raisedAt,
        dueAt,
        new Personal(words.open(reason, String.class, context(), Personal.UNREADABLE.text())),
        state,
        decidedAt);
  }

  private Sealing.Context context() {
    return new Sealing.Context("objection", "reason", key.id());
  }
}
