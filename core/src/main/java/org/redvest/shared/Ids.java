// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.util.UUID;

/** Where new identifiers come from. */
public interface Ids {

  /**
   * A fresh identifier made under the given county or city code.
   *
   * @param code six digits, as in 320703
   */
  UUID next(int code);

  default UUID next(City city) {
    return next(city.code());
  }
}
