// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.util.regex.Pattern;

/**
 * A square of about 500 m that an exact place is blurred to, so that maps and ranking need no
 * personal data. Rows count northwards from the equator in steps of 500 m along the meridian;
 * within a row, columns count eastwards from Greenwich in steps of 500 m along the row's middle
 * parallel. Computed from GCJ-02; never changed, because ids are stored.
 *
 * @param id row and column, as in {@code 7693x21825}
 */
public record Cell(String id) {

  /** From its middle, nothing in a cell is farther. */
  public static final int RADIUS_METERS = 360;

  private static final Pattern FORM = Pattern.compile("(-?\\d{1,5})x(-?\\d{1,5})");

  /** 500 m as degrees of latitude. */
  private static final double STEP = Math.toDegrees(500 / Gcj02.EARTH_METERS);

  public Cell {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("not a cell: " + id);
    }
  }

  public static Cell of(Gcj02 place) {
    long row = (long) Math.floor(place.lat() / STEP);
    long column = (long) Math.floor(place.lng() / eastStep(row));
    return new Cell(row + "x" + column);
  }

  /** The middle. */
  public Gcj02 centre() {
    var parts = FORM.matcher(id);
    if (!parts.matches()) {
      throw new IllegalStateException(id);
    }
    long row = Long.parseLong(parts.group(1));
    long column = Long.parseLong(parts.group(2));
    double east = (column + 0.5) * eastStep(row);
    return new Gcj02(Math.clamp(middle(row), -90, 90), Math.clamp(east, -180, 180));
  }

  private static double eastStep(long row) {
    return STEP / Math.cos(Math.toRadians(middle(row)));
  }

  private static double middle(long row) {
    return (row + 0.5) * STEP;
  }
}
