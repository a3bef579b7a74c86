// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.model;

import java.util.List;
import org.redvest.access.PositionId;

/**
 * A position with its surroundings.
 *
 * @param lineage the root first, the position itself last
 * @param children how many active positions stand directly under it
 * @param ordersLeft how many open orders a closed position holds that its successor gets next
 */
public record PositionDetail(
    PositionSummary position, List<NamedPosition> lineage, int children, int ordersLeft) {

  public PositionDetail {
    lineage = List.copyOf(lineage);
  }

  /** With no order left at it. */
  public PositionDetail(PositionSummary position, List<NamedPosition> lineage, int children) {
    this(position, lineage, children, 0);
  }

  public PositionDetail withOrdersLeft(int left) {
    return new PositionDetail(position, lineage, children, left);
  }

  /** One position on the way down from the root. */
  public record NamedPosition(PositionId id, PositionName name) {}
}
