// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.order.model;

import java.util.UUID;

/** Gives itself an id. */
public record Lucky(UUID id) {

  public Lucky() {
    this(UUID.randomUUID());
  }
}
