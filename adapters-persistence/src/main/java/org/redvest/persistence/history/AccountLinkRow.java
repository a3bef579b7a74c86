// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which person signs in with which account. Whether the account is let in is told by events of its
 * own; the further cities are found by what the person did there.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AccountLinkRow(
    byte[] account, byte @Nullable [] nextAccount, UUID person, int homeCity, Instant linkedAt) {

  public CanonicalBytes canonical() {
    return CanonicalBytes.of("sign_in_link/1")
        .put(account)
        .put(nextAccount)
        .put(person)
        .put(homeCity)
        .put(linkedAt);
  }
}
