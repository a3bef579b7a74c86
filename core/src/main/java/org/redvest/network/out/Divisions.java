// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.out;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.redvest.network.model.Division;
import org.redvest.shared.DivisionCode;

/** The dated relation of administrative divisions: which was what, from which day to which. */
public interface Divisions {

  /**
   * From this day on the given holds. What was said of a division before ends with the day; what is
   * unchanged stays untouched; what began on the same day is replaced.
   */
  void stateFrom(LocalDate day, List<Division> divisions);

  /** What is said of a division on that day. */
  Optional<Division> on(LocalDate day, DivisionCode code);
}
