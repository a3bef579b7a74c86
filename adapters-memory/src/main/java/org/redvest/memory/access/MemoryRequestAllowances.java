// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.redvest.access.Account;
import org.redvest.access.Allowance;
import org.redvest.access.RequestAllowances;

/** Allowances of accounts, in memory. */
public final class MemoryRequestAllowances implements RequestAllowances {

  private record Key(Account account, Allowance.Kind kind) {}

  private final Map<Key, Instant> fullAt = new HashMap<>();

  @Override
  public synchronized Lease lease(Account account, Allowance allowance, int wanted, Instant now) {
    var key = new Key(account, allowance.kind());
    var before = fullAt.getOrDefault(key, now);
    int granted = Math.min(wanted, allowance.left(before, now));
    var after = allowance.taken(before, now, granted);
    fullAt.put(key, after);
    return new Lease(granted, allowance.left(after, now));
  }
}
