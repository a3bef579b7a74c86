package org.redvest.network.model;

import java.util.List;

/**
 * A file of divisions as it was read: the rows that could be read, and the lines that could not.
 */
public record DivisionFile(List<Row> rows, List<BadLine> unreadable) {

  public DivisionFile {
    rows = List.copyOf(rows);
    unreadable = List.copyOf(unreadable);
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
      String datum) {}
}
