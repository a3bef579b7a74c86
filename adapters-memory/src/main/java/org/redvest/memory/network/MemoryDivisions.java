// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.redvest.network.model.Division;
import org.redvest.network.out.Divisions;
import org.redvest.shared.DivisionCode;

/** For each division, what was said of it, by the day from which it holds. */
public final class MemoryDivisions implements Divisions {

  private final Map<DivisionCode, NavigableMap<LocalDate, Division>> history = new HashMap<>();

  @Override
  public void stateFrom(LocalDate day, List<Division> divisions) {
    for (var division : divisions) {
      var said = history.computeIfAbsent(division.code(), _ -> new TreeMap<>());
      if (said.isEmpty() || !said.lastEntry().getValue().equals(division)) {
        said.put(day, division);
      }
    }
  }

  @Override
  public Optional<Division> on(LocalDate day, DivisionCode code) {
    var said = history.get(code);
    return said == null
        ? Optional.empty()
        : Optional.ofNullable(said.floorEntry(day)).map(Map.Entry::getValue);
  }
}
