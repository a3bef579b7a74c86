// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.redvest.shared.Refusal;

/** Expectations of a no. */
final class Refusals {

  private Refusals() {}

  static void assertRefused(String code, ThrowingCallable command) {
    var refusal = catchThrowableOfType(Refusal.class, command);
    assertThat(refusal).as("a refusal").isNotNull();
    assertThat(refusal.code().name()).isEqualTo(code);
  }
}
