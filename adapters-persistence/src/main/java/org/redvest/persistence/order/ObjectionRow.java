// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

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
import org.redvest.persistence.shared.Table;
import org.redvest.shared.Personal;
import org.redvest.shared.Sealing;

/** A row of {@code objection}. */
class ObjectionRow {

  static final Table<ObjectionRow> TABLE = Table.of("objection", ObjectionRow.class, 2);

  int city;
  UUID id;

  UUID orderId;

  @Nullable UUID teamId;

  @Nullable UUID returnTo;

  UUID decider;

  UUID raisedBy;

  Instant raisedAt;

  Instant dueAt;

  /** Sealed. */
  byte[] reason;

  ObjectionState state;

  @Nullable Instant decidedAt;

  @SuppressWarnings("NullAway.Init") // filled by the table
  ObjectionRow() {}

  ObjectionRow(UUID order, Objection objection, SealedWords words) {
    city = objection.id().city().code();
    id = objection.id().value();
    orderId = order;
    teamId = objection.team() == null ? null : objection.team().value();
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
        new ObjectionId(id),
        teamId == null ? null : new TeamId(teamId),
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
    return new Sealing.Context("objection", "reason", id);
  }
}
