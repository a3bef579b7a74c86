// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.shared.Id;
import org.redvest.shared.Version;

/**
 * A command on its way to a thing that is there.
 *
 * @param ifMatch the version that the caller has seen; null when he does not mind
 * @param command reads it, and may refuse it
 * @param cause the event that led to it; null but for what the clock does because of another
 */
public record Sent<I extends Id, C>(
    I to,
    Caller caller,
    @Nullable Version ifMatch,
    Supplier<? extends C> command,
    @Nullable UUID cause) {

  /** Because of no other event. */
  public Sent(I to, Caller caller, @Nullable Version ifMatch, Supplier<? extends C> command) {
    this(to, caller, ifMatch, command, null);
  }

  /** The same request, read as another command. */
  public <D> Sent<I, D> as(Function<? super C, ? extends D> reading) {
    return new Sent<>(to, caller, ifMatch, () -> reading.apply(command.get()), cause);
  }

  /** The same of somebody who has seen the version. */
  public Sent<I, C> expecting(@Nullable Version version) {
    return new Sent<>(to, caller, version, command, cause);
  }
}
