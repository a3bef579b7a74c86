// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.shared.Id;

/**
 * A body that came and is not read yet: core reads it once it knows that the caller may send it.
 * With it comes what the command's headers say.
 *
 * @param <T> the record that the body becomes
 */
public interface Posted<T> {

  /** What it says; and for the generator of the contract, whose body it is. */
  @Schema
  T read();

  /** As a command to the thing that the path names. */
  <I extends Id, C> Sent<I, C> to(
      String id, Function<UUID, I> thing, Function<T, ? extends C> command);

  /** As a command on the thing that the path names, of whatever version it is. */
  <I extends Id, C> Sent<I, C> at(
      String id, Function<UUID, I> thing, Function<T, ? extends C> command);

  /** As a command that makes something. */
  <B> Proposed<B> as(Function<T, ? extends B> words);
}
