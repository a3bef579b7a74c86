package org.redvest.order.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;

/**
 * Which position must act now, and how it came to that.
 *
 * @param holder the position with everything above it
 * @param ladder how many steps the holder stands below the top of the ladder, its city
 * @param origin the first holder with everything above it
 * @param escalatedFrom who held it before it climbed, as long as that was not settled
 */
public record Holding(
    Lineage holder, int ladder, Lineage origin, @Nullable PositionId escalatedFrom) {

  public static Holding first(Lineage position, int ladder) {
    return new Holding(position, ladder, position, null);
  }

  public boolean isAtTop() {
    return ladder == 0;
  }

  public PositionId position() {
    return holder.position();
  }

  /** One step up; the present holder is remembered. */
  Holding climbed() {
    return new Holding(
        parent().orElseThrow(), ladder - 1, origin, holder.position());
  }

  /** Back to whom it climbed from. */
  Holding corrected(PositionId to) {
    var path = origin.rootFirst();
    int end = path.indexOf(to);
    if (end < 0) {
      throw new IllegalStateException("an order climbs only from positions above its first holder");
    }
    var back = new Lineage(path.subList(0, end + 1));
    int steps = ladder + back.rootFirst().size() - holder.rootFirst().size();
    return new Holding(back, steps, origin, null);
  }

  /** Who decides on objections raised at the holder: the position above it, itself at the top. */
  Lineage decider() {
    return parent().orElse(holder);
  }

  private Optional<Lineage> parent() {
    var path = holder.rootFirst();
    return isAtTop()
        ? Optional.empty()
        : Optional.of(new Lineage(path.subList(0, path.size() - 1)));
  }
}
