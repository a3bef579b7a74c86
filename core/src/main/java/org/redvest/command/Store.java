// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

import java.util.Optional;
import org.redvest.shared.Id;

/** Where things of one sort are kept; each method is one statement. */
public interface Store<I extends Id, S extends Subject> {

  void add(S made);

  Optional<S> find(I id);

  /** The thing, which nobody else can lock or save until the work is done. */
  Optional<S> lock(I id);

  /**
   * Keeps the thing as it is after one command.
   *
   * @throws IllegalStateException when it is not kept in the version before
   */
  void save(S after);
}
