package org.redvest.command;

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
 */
public record Sent<I extends Id, C>(
    I to, Caller caller, @Nullable Version ifMatch, Supplier<? extends C> command) {

  /** The same of somebody who has seen the version. */
  public Sent<I, C> expecting(@Nullable Version version) {
    return new Sent<>(to, caller, version, command);
  }
}
