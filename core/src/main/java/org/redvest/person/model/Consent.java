// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.model;

import java.time.Instant;
import org.redvest.person.ConsentKind;
import org.redvest.shared.Version;

/**
 * One statement of a person about what he agrees to; never changed, the newest of a kind holds.
 *
 * @param sequence the person's version after it
 * @param granted false when he withdrew what he had given
 * @param textVersion which text he saw, by the name that the front end's publisher gave it
 * @param language in which he saw it
 */
public record Consent(
    Version sequence,
    ConsentKind kind,
    boolean granted,
    String textVersion,
    Language language,
    Instant at) {

  /** Whether it says again what is said already. */
  boolean repeats(Consent earlier) {
    return kind == earlier.kind
        && granted == earlier.granted
        && textVersion.equals(earlier.textVersion);
  }
}
