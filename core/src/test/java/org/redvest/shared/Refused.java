// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** {@code Refused.with(Code.NOT_A_NAME, () -> PersonName.of(""))}: the call must be refused so. */
public final class Refused {

  private Refused() {}

  public static void with(Refusal.Code code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
