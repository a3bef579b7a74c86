// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

import java.util.List;

/**
 * A position with everything above it, the root first and the position itself last. An appointment
 * at any of them covers the position.
 */
public record Lineage(List<PositionId> rootFirst) {

  public Lineage {
    rootFirst = List.copyOf(rootFirst);
    if (rootFirst.isEmpty()) {
      throw new IllegalArgumentException("a lineage ends with the position itself");
    }
  }

  public PositionId position() {
    return rootFirst.getLast();
  }

  /** Whether nothing stands above it. */
  public boolean isRoot() {
    return rootFirst.size() == 1;
  }

  /** Whether the given position is this one or stands above it. */
  public boolean isUnder(PositionId other) {
    return rootFirst.contains(other);
  }
}
