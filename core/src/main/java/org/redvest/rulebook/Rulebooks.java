// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rulebook;

import java.time.Instant;
import org.redvest.shared.City;

/** Which rules hold where and when. */
public interface Rulebooks {

  Rulebook at(City city, Instant instant);
}
