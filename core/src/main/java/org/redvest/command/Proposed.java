// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

import java.util.function.Supplier;
import org.redvest.access.Caller;
import org.redvest.access.RequestKey;

/**
 * A command that makes something. Where, and for whom, stands in it; so it is read before the right
 * is known.
 *
 * @param words reads it, and may refuse it
 */
public record Proposed<B>(Caller caller, Supplier<? extends B> words) {

  /** The same of a caller who must name what he proposes: without a key it is not even read. */
  public Proposed<B> withKey() {
    return new Proposed<>(
        caller,
        () -> {
          RequestKey.require(caller);
          return words.get();
        });
  }
}
