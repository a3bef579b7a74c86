// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.time.Duration;

/** What holds for whoever asks while a fault is tried. */
enum Promise {
  /** He is let in and answered, in time: it is only the database that is away. */
  IN_TIME,

  /**
   * Who was let in is answered, though in no time of ours: a process starts, and takes the machine.
   */
  ANSWERED,

  /** His connection may be cut in the middle: the process at its other end was killed. */
  KEPT;

  /** What every operation promises. */
  static final Duration TIME = Duration.ofSeconds(5);

  boolean isBrokenBy(Duration answer) {
    return this == IN_TIME && answer.compareTo(TIME) > 0;
  }

  boolean allowsCuts() {
    return this == KEPT;
  }

  boolean allowsRefusedConnections() {
    return this != IN_TIME;
  }
}
