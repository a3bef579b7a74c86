// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.idempotency;

import java.util.function.Function;
import org.redvest.idempotency.ClaimsContract;
import org.redvest.idempotency.out.Claims;

class MemoryClaimsTest extends ClaimsContract {

  private final MemoryClaims claims = new MemoryClaims();

  @Override
  protected <T> T within(Function<Claims, T> work) {
    return work.apply(claims);
  }
}
