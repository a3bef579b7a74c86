// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.Id;

/** Identifiers that a body names. */
public final class BodyIds {

  private BodyIds() {}

  /** The identifier; a value that we never gave to anything is no identifier. */
  public static <T extends Id> T of(String field, UUID value, Function<UUID, T> type) {
    if (!Id.isRouted(value)) {
      throw new MalformedRequest(Fault.of(field, Fault.Code.NOT_AN_ID));
    }
    return type.apply(value);
  }

  public static <T extends Id> @Nullable T orNull(
      String field, @Nullable UUID value, Function<UUID, T> type) {
    return value == null ? null : of(field, value, type);
  }
}
