package org.redvest.person.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.person.in.EraseMe;
import org.redvest.person.in.RunErasures;
import org.redvest.person.out.Erasures.Erasure;
import org.redvest.shared.Failures;
import org.redvest.shared.Refusal;

/** Carries a deletion through everything of the person; whatever fails is tried again later. */
final class Leaving implements EraseMe, RunErasures {

  private static final int AT_ONCE = 100;
  private static final Duration SOON = Duration.ofMinutes(5);

  private final ErasureSteps steps;
  private final Clock clock;
  private final Failures failures;

  Leaving(ErasureSteps steps, Clock clock, Failures failures) {
    this.steps = steps;
    this.clock = clock;
    this.failures = failures;
  }

  /** Once the account is gone the rest needs nobody: what fails now the clock does later. */
  @Override
  public void erase(Request request) {
    steps.begin(request).ifPresent(this::run);
  }

  /** Nobody has two turns in one run, whatever becomes of the first. */
  @Override
  public int run() {
    int released = 0;
    var had = new HashSet<PersonId>();
    List<Erasure> due;
    do {
      due = steps.due(clock.instant(), AT_ONCE + had.size());
      due = due.stream().filter(erasure -> had.add(erasure.person())).toList();
      for (var erasure : due) {
        released += run(erasure);
      }
    } while (!due.isEmpty());
    return released;
  }

  /** How much could be let go of for good; what failed is due again soon. */
  private int run(Erasure erasure) {
    var again = new ArrayList<Instant>();
    int released = 0;
    try {
      steps.forget(erasure);
      for (var held : steps.held(erasure)) {
        released += release(erasure, held, again);
      }
    } catch (Refusal busy) {
      again.add(soon());
    } catch (RuntimeException failed) {
      failures.add("deletion", erasure.person().value().toString(), failed);
      again.add(soon());
    }
    look(erasure, again.stream().min(Instant::compareTo).orElse(null));
    return released;
  }

  private int release(Erasure erasure, ErasureSteps.Held held, List<Instant> again) {
    try {
      var later = steps.release(erasure, held, clock.instant());
      later.ifPresent(again::add);
      return later.isEmpty() ? 1 : 0;
    } catch (Refusal busy) {
      again.add(soon());
    } catch (RuntimeException failed) {
      failures.add("deletion", held.what().toString(), failed);
      again.add(soon());
    }
    return 0;
  }

  /** Where even this fails, the list says still that it is due. */
  private void look(Erasure erasure, @Nullable Instant again) {
    try {
      steps.look(erasure, again);
    } catch (Refusal busy) {
      // the next turn
    } catch (RuntimeException failed) {
      failures.add("deletion", erasure.person().value().toString(), failed);
    }
  }

  private Instant soon() {
    return clock.instant().plus(SOON);
  }
}
