// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;

/** What stands above the positions that an order names. */
final class Lineages {

  private final Map<UUID, Lineage> byPosition = new HashMap<>();

  void add(UUID[] path) {
    byPosition.put(
        path[path.length - 1], new Lineage(Arrays.stream(path).map(PositionId::new).toList()));
  }

  Lineage of(UUID position) {
    var lineage = byPosition.get(position);
    if (lineage == null) {
      throw new IllegalStateException("an order names a position that does not exist");
    }
    return lineage;
  }
}
