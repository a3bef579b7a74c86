// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

import java.time.Instant;

/**
 * How many requests each account may still send, one and the same for all replicas. A replica takes
 * them in blocks and gives them out by itself, so that hardly any request asks here.
 */
public interface RequestAllowances {

  /**
   * Takes up to so many requests from what the account is allowed.
   *
   * @param now of the real clock, also where a sandbox has another
   * @throws RuntimeException where what all replicas share cannot be reached just now
   */
  Lease lease(Account account, Allowance allowance, int wanted, Instant now);

  /**
   * What was taken.
   *
   * @param granted from 0 to what was wanted
   * @param left what could be taken afterwards
   */
  record Lease(int granted, int left) {}
}
