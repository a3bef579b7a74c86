// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.contract;

import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller must show. */
final class SecurityNeeds {

  private SecurityNeeds() {}

  /** Nothing is asked for, or one of the choices is nothing. */
  static boolean nothing(@Nullable List<SecurityRequirement> choices) {
    return choices == null
        || choices.isEmpty()
        || choices.stream().anyMatch(SecurityRequirement::isEmpty);
  }
}
