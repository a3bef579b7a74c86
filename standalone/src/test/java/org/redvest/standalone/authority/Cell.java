// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

/** What one person's attempt must come to. */
enum Cell {
  DONE("2xx"),
  SIGN_IN("401"),
  FORBIDDEN("403"),
  UNKNOWN("404"),
  /** There is no such pair; the row says why. */
  NONE("-");

  private final String text;

  Cell(String text) {
    this.text = text;
  }

  static Cell of(String text) {
    for (var cell : values()) {
      if (cell.text.equals(text)) {
        return cell;
      }
    }
    throw new IllegalArgumentException("no outcome: " + text);
  }

  boolean matches(int status) {
    return this == DONE ? status / 100 == 2 : text.equals(Integer.toString(status));
  }

  @Override
  public String toString() {
    return text;
  }
}
