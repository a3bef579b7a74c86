// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;

/**
 * Which position must act now, and how it came to that. The ladder that an order climbs ends at the
 * top of its city: nothing above answers for it.
 *
 * @param holder the position with everything above it
 * @param origin the first holder with everything above it
 * @param escalatedFrom who held it before it climbed, as long as that was not settled
 */
public record Holding(Lineage holder, Lineage origin, @Nullable PositionId escalatedFrom) {

  public static Holding first(Lineage position) {
    return new Holding(position, position, null);
  }

  public boolean isAtTop() {
    return parent().isEmpty();
  }

  public PositionId position() {
    return holder.position();
  }

  /** The position one step up; nothing at the top. */
  public Optional<PositionId> above() {
    return parent().map(Lineage::position);
  }

  /** One step up; the present holder is remembered. */
  Holding climbed() {
    return new Holding(parent().orElseThrow(), origin, holder.position());
  }

  /** The same, or by whoever succeeded the holder where that was closed. */
  Holding receivedBy(@Nullable Lineage receiver) {
    return receiver == null || receiver.equals(holder)
        ? this
        : new Holding(receiver, origin, escalatedFrom);
  }

  /** Back to whom it climbed from, or to whoever took over from him since. */
  Holding corrected(Lineage to) {
    return new Holding(to, origin, null);
  }

  /** Held by another in the place of a holder that was closed. */
  Holding succeededBy(Lineage successor) {
    return new Holding(successor, origin, null);
  }

  /** It rightly climbed: nobody can object to that again. */
  Holding settled() {
    return new Holding(holder, origin, null);
  }

  /** Who decides on objections raised at the holder: the position above it, itself at the top. */
  Lineage decider() {
    return parent().orElse(holder);
  }

  private Optional<Lineage> parent() {
    var path = holder.rootFirst();
    int last = path.size() - 1;
    return last > 0 && path.get(last - 1).city().equals(path.get(last).city())
        ? Optional.of(new Lineage(path.subList(0, last)))
        : Optional.empty();
  }
}
