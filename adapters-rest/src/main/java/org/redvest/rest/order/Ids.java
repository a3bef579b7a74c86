// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.Id;

/** Identifiers on their way out. */
final class Ids {

  private Ids() {}

  static @Nullable UUID orNull(@Nullable Id id) {
    return id == null ? null : id.value();
  }
}
