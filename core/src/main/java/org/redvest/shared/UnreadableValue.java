// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

/**
 * A sealed value that does not open: it was changed, stands elsewhere than it was sealed for, or
 * its key is gone. It is named by where it stands, so that whoever runs the service finds it; what
 * it held nobody knows.
 */
public final class UnreadableValue extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final transient Sealing.Context place;

  public UnreadableValue(Sealing.Context place, Throwable why) {
    super(
        "%s.%s of %s does not open, it was changed or stands elsewhere than it was sealed for: %s"
            .formatted(place.table(), place.column(), place.row(), why.getMessage()),
        why);
    this.place = place;
  }

  public Sealing.Context place() {
    return place;
  }
}
