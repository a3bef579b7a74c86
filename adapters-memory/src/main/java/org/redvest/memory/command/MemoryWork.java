// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.command.Work;
import org.redvest.idempotency.Again;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.idempotency.Routing;
import org.redvest.shared.City;

/** Does the work at once; what it had done before it failed is not taken back. */
public final class MemoryWork implements Work {

  /** What a request came to before; nothing, unless a test says so. */
  public interface Before {
    Optional<Outcome> of(Caller caller);
  }

  private final Before before;
  private final List<Outcome> settled = new ArrayList<>();

  public MemoryWork() {
    this(_ -> Optional.empty());
  }

  public MemoryWork(Before before) {
    this.before = before;
  }

  @Override
  public <T> T read(Supplier<T> question) {
    return question.get();
  }

  @Override
  public <T> T read(Caller caller, Supplier<T> question) {
    return question.get();
  }

  @Override
  public <T> T once(
      Caller caller, Routing where, Effect effect, Supplier<T> command, Again<T> again) {
    return before.of(caller).map(outcome -> again.show(outcome, caller)).orElseGet(command);
  }

  @Override
  public <T> T about(
      Reference subject, Caller caller, Routing where, Supplier<T> command, Again<T> again) {
    return once(caller, where, Effect.DONE, command, again);
  }

  @Override
  public void settle(Caller caller, @Nullable City city, Outcome came) {
    settled.add(came);
  }

  /** What commands said that their keys came to. */
  public List<Outcome> settled() {
    return List.copyOf(settled);
  }

  @Override
  public <T> T apart(Supplier<T> part) {
    return part.get();
  }
}
