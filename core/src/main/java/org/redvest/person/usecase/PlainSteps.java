package org.redvest.person.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.person.in.EraseMe;
import org.redvest.person.out.Erasures.Erasure;
import org.redvest.person.out.PersonWork;

/** The steps themselves; who runs them gives each its transaction. */
record PlainSteps(PersonUseCases.Outside outside, Erasing erasing, List<PersonWork> works)
    implements ErasureSteps {

  @Override
  public Optional<Erasure> begin(EraseMe.Request request) {
    return erasing.erase(request);
  }

  @Override
  public List<Erasure> due(Instant at, int limit) {
    return outside.erasures().due(at, limit);
  }

  @Override
  public void forget(Erasure erasure) {
    erasing.forget(erasure);
  }

  @Override
  public List<Held> held(Erasure erasure) {
    var held = new ArrayList<Held>();
    for (var work : works) {
      for (var city : erasure.cities()) {
        work.heldOf(erasure.person(), city).forEach(what -> held.add(new Held(work, what)));
      }
    }
    return held;
  }

  @Override
  public Optional<Instant> release(Erasure erasure, Held held, Instant now) {
    var departure = new PersonWork.Departure(erasure.person(), erasure.event());
    return held.work().release(held.what(), departure, now);
  }

  @Override
  public void look(Erasure erasure, @Nullable Instant again) {
    outside.erasures().look(erasure.person(), again);
  }
}
