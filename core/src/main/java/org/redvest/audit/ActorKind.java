// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.audit;

/** What is known of whoever did something. */
public enum ActorKind {
  /** Somebody who has written something before, or was given something. */
  PERSON,
  /** Signed in, and nobody yet. */
  ACCOUNT,
  /** Not signed in. */
  NOBODY,
  /** The bearer of a signed link. */
  LINK,
  /** RedVest itself. */
  CLOCK
}
