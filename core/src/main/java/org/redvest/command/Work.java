// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.idempotency.Again;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.idempotency.Routing;
import org.redvest.shared.City;

/**
 * A piece of work that is done whole or not at all. Core says where it begins and ends, and whoever
 * runs core sees to it (ADR 0002).
 */
public interface Work {

  /** Answers a question that changes nothing. */
  <T> T read(Supplier<T> question);

  /** Answers one whose answer depends on who asks. */
  <T> T read(Caller caller, Supplier<T> question);

  /**
   * Does a command, at most once for each key of the caller (ADR 0012).
   *
   * @param where the key is claimed
   * @param again what is shown to whoever sends it again
   */
  <T> T once(Caller caller, Routing where, Effect effect, Supplier<T> command, Again<T> again);

  /** As {@link #once}, for a command that leaves no event: it says beforehand what it is about. */
  <T> T about(Reference subject, Caller caller, Routing where, Supplier<T> command, Again<T> again);

  /**
   * Says within a command what its key came to, where no event of the same city does, or not all of
   * it; nothing for a caller who gave none.
   *
   * @param city where the key is claimed; null for none
   */
  void settle(Caller caller, @Nullable City city, Outcome came);

  /**
   * Does a part of what follows from a command, or from time: whatever fails takes back no other.
   */
  <T> T apart(Supplier<T> part);
}
