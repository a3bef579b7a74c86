// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often the requester asked where it is, on the last Shanghai day that he did (催单).
 *
 * @param day null when he never asked
 */
public record Nudges(@Nullable LocalDate day, int count) {

  public static final Nudges NONE = new Nudges(null, 0);

  int on(LocalDate today) {
    return today.equals(day) ? count : 0;
  }

  Nudges again(LocalDate today) {
    return new Nudges(today, on(today) + 1);
  }
}
