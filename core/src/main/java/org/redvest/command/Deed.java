// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

/** What a command makes of a thing, once it is known that its sender may give it. */
public interface Deed<C, S extends Subject> {

  /** Refuses what the command says wrongly, whatever the thing is like. */
  default void check(C command) {}

  /** Refuses what the thing is not ready for. */
  Change<S> decide(C command);
}
