package org.redvest.person.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.person.in.EraseMe;
import org.redvest.person.out.Erasures.Erasure;
import org.redvest.person.out.PersonWork;

/** What follows from a deletion, step by step: each takes a transaction of its own. */
public interface ErasureSteps {

  /** Something of a person, and who keeps it. */
  record Held(PersonWork work, UUID what) {}

  /** The deletion itself; empty for a stranger. */
  Optional<Erasure> begin(EraseMe.Request request);

  List<Erasure> due(Instant at, int limit);

  /** Removes the account, where a backup brought it back. */
  void forget(Erasure erasure);

  List<Held> held(Erasure erasure);

  Optional<Instant> release(Erasure erasure, Held held, Instant now);

  void look(Erasure erasure, @Nullable Instant again);
}
