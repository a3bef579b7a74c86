// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.model;

import java.util.List;
import java.util.Map;
import org.redvest.network.NetworkRefusal;
import org.redvest.shared.Refusal;

/** A file that is not imported, with every line that stands against it. */
public final class ImportRejected extends Refusal {

  private final transient List<BadLine> badLines;

  public ImportRejected(List<BadLine> badLines) {
    super(NetworkRefusal.IMPORT_INVALID, Map.of("count", badLines.size()));
    this.badLines = badLines.stream().sorted().toList();
  }

  public List<BadLine> badLines() {
    return badLines;
  }
}
