// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.redvest.access.Actor;
import org.redvest.access.PersonId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.rulebook.Rulebook;
import org.redvest.shared.Ids;
import org.redvest.shared.Shanghai;

/**
 * The circumstances in which a command is carried out.
 *
 * @param now read once, after the locks were taken
 */
public record Occasion(Instant now, Actor actor, Rulebook rules, Ids ids) {

  LocalDate today() {
    return LocalDate.ofInstant(now, Shanghai.ZONE);
  }

  boolean isClock() {
    return actor instanceof Actor.Clock;
  }

  /** The acting person; a command of people is never carried out without one. */
  public PersonId person() {
    if (actor instanceof Actor.Person person && person.id() != null) {
      return person.id();
    }
    throw new IllegalStateException("only a known person gives this command");
  }

  /** Some reasons are the clock's to give. */
  void requireOwnReason(boolean reserved) {
    if (reserved && !isClock()) {
      throw OrderRefusal.REASON_RESERVED.refusal();
    }
  }

  UUID fresh(OrderId order) {
    return ids.next(order.code());
  }
}
