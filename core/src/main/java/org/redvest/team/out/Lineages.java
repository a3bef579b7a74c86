// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.out;

import java.util.Optional;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;

/** The one thing that teams ask of the network; the network's positions answer it. */
@FunctionalInterface
public interface Lineages {

  /** The position with all above it; empty when there is no such position. */
  Optional<Lineage> lineage(PositionId position);
}
