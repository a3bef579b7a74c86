// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.model;

import org.redvest.shared.DivisionCode;

/** Something that was imported, and that somebody should look at. */
public record ImportWarning(DivisionCode division, Reason reason) {

  /** What looks wrong. */
  public enum Reason {
    /** The points lie as far off, and in the direction, as if their datum were the other one. */
    DATUM_OFFSET,
    /** The position was closed since; the row changed nothing. */
    POSITION_CLOSED
  }
}
