// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.idempotency;

/** What a request did when it succeeded. */
public enum Effect {
  /** It made something new. */
  CREATED,
  /** It changed, or gave, what was there. */
  DONE,
  /** It asked for what takes a second person, and is not done yet. */
  ASKED,
  /** It took something away; there is nothing to show. */
  GONE
}
