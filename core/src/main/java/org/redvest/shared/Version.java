// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

/**
 * How often a subject was changed; 1 when it is new. Also the sequence number of its last event.
 */
public record Version(long number) {

  public static final Version FIRST = new Version(1);

  public Version {
    if (number < 1) {
      throw new IllegalArgumentException("versions start at 1");
    }
  }

  public Version next() {
    return new Version(number + 1);
  }
}
