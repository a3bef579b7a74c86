// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person;

/**
 * What a person agrees to, each apart from the others and from any service (PIPL art. 14, 16). More
 * kinds may come.
 */
public enum ConsentKind {
  /** Having read how personal data are handled (PIPL art. 17). */
  PRIVACY_NOTICE,
  /** The device's exact place, for positions near it and for check-ins (art. 29). */
  LOCATION,
  /** A guardian's consent for somebody under 18; under 14 the law asks for it (art. 31). */
  GUARDIAN,
  /** Messages beside those that an order or activity makes necessary. */
  NOTIFICATIONS,
  /** Photos that show him, published about a service (art. 25). */
  PHOTOS,
  /** Being ranked or proposed by the dispatch engine (art. 24). */
  AUTOMATED_RANKING,
  /** His data in statistics that go beyond counting. */
  STATISTICS
}
