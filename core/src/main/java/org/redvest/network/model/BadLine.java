// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.model;

/** A line of an imported file that cannot be taken over. */
public record BadLine(int line, Reason reason) implements Comparable<BadLine> {

  /** What is wrong with it. */
  public enum Reason {
    UNDECODABLE,
    COLUMN_MISSING,
    COLUMN_COUNT,
    NO_ROWS,
    CODE_INVALID,
    CODE_DUPLICATE,
    NAME_INVALID,
    LEVEL_UNKNOWN,
    LEVEL_WRONG,
    PARENT_UNKNOWN,
    PARENT_PREFIX,
    PARENT_CLOSED,
    POINT_INVALID,
    DATUM_INVALID,
    OTHER_CITY
  }

  @Override
  public int compareTo(BadLine other) {
    return line != other.line ? Integer.compare(line, other.line) : reason.compareTo(other.reason);
  }
}
