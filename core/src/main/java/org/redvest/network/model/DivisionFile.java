// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.model;

import java.util.List;
import java.util.Optional;
import org.redvest.shared.City;
import org.redvest.shared.DivisionCode;

/**
 * A file of divisions as it was read: the rows that could be read, and the lines that could not.
 */
public record DivisionFile(List<Row> rows, List<BadLine> unreadable) {

  public DivisionFile {
    rows = List.copyOf(rows);
    unreadable = List.copyOf(unreadable);
  }

  /** One file, one city: that of its first row which names any. */
  public Optional<City> city() {
    return rows.stream().flatMap(row -> row.city().stream()).findFirst();
  }

  /**
   * One row, unchecked; what is missing is empty.
   *
   * @param line counted from 1, the header's line included
   */
  public record Row(
      int line,
      String code,
      String name,
      String parentCode,
      String level,
      String lat,
      String lng,
      String datum) {

    /** Empty where the code is none. */
    public Optional<City> city() {
      return DivisionCode.isValid(code)
          ? Optional.of(new DivisionCode(code).city())
          : Optional.empty();
    }
  }
}
