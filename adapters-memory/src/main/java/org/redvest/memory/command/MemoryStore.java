// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redvest.command.Store;
import org.redvest.command.Subject;
import org.redvest.shared.Id;

/** Things of any sort in a map; they are values, so nothing can change behind it. */
public class MemoryStore<I extends Id, S extends Subject> implements Store<I, S> {

  private final Map<Id, S> things = new LinkedHashMap<>();

  @Override
  public void add(S made) {
    if (things.putIfAbsent(made.id(), made) != null) {
      throw new IllegalStateException("it is there already");
    }
  }

  @Override
  public Optional<S> find(I id) {
    return Optional.ofNullable(things.get(id));
  }

  /** Nobody else is ever at work here. */
  @Override
  public Optional<S> lock(I id) {
    return find(id);
  }

  @Override
  public void save(S after) {
    var before = things.get(after.id());
    if (before == null || !before.version().next().equals(after.version())) {
      throw new IllegalStateException("a thing is saved one version after it was read");
    }
    things.put(after.id(), after);
  }

  /** In the order in which they came. */
  protected Stream<S> all() {
    return things.values().stream();
  }
}
