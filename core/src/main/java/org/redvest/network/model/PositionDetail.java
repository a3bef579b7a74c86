package org.redvest.network.model;

import java.util.List;
import org.redvest.access.PositionId;

/**
 * A position with its surroundings.
 *
 * @param lineage the root first, the position itself last
 * @param children how many active positions stand directly under it
 */
public record PositionDetail(PositionSummary position, List<Step> lineage, int children) {

  public PositionDetail {
    lineage = List.copyOf(lineage);
  }

  /** One position on the way down from the root. */
  public record Step(PositionId id, PositionName name) {}
}
