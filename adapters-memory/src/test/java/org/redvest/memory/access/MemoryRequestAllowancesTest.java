// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.access;

import org.redvest.access.RequestAllowances;
import org.redvest.access.RequestAllowancesContract;

class MemoryRequestAllowancesTest extends RequestAllowancesContract {

  private final MemoryRequestAllowances allowances = new MemoryRequestAllowances();

  @Override
  protected RequestAllowances allowances() {
    return allowances;
  }
}
