// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.order.model;

import java.time.Instant;

/** Asks the machine for the time. */
public record Hasty(Instant at) {

  public Hasty() {
    this(Instant.now());
  }
}
