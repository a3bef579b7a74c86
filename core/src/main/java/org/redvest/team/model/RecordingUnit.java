// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.model;

import org.jspecify.annotations.Nullable;
import org.redvest.shared.CreditCode;
import org.redvest.shared.TextLimit;

/**
 * The body that answers for a team's service records and signs them (志愿服务记录与证明出具办法, Order 67, art.
 * 12).
 */
public record RecordingUnit(String name, @Nullable CreditCode creditCode) {

  private static final TextLimit NAME = TextLimit.line(100);

  public RecordingUnit {
    name = NAME.published(name);
  }
}
