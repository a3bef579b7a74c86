// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

import org.redvest.shared.SharedRefusal;

/**
 * A name that a client gives one of its requests, so that sending it again does nothing twice.
 *
 * @param value the client's own words, therefore possibly personal
 * @param fingerprint a digest of method, path, query and body: the same for the same request only
 */
public record RequestKey(String value, String fingerprint) {

  /** Refuses a request without a key. */
  public static void require(Caller caller) {
    if (caller.key() == null) {
      throw SharedRefusal.IDEMPOTENCY_KEY_REQUIRED.refusal();
    }
  }

  @Override
  public String toString() {
    return "•••";
  }
}
