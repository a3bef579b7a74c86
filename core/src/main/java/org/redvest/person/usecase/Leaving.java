package org.redvest.person.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  Leaving(ErasureSteps steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  /** Once the account is gone the rest needs nobody: what fails now the clock does later. */
  @Override
  public void erase(Request request) {
    var erasure = steps.begin(request);
    try {
      erasure.ifPresent(this::run);
    } catch (Refusal busy) {
      // the list says that it is due
    }
  }

  @Override
  public int run() {
    var failures = new Failures();
    int released = 0;
    for (var due = due(); !due.isEmpty(); due = due()) {
      for (var erasure : due) {
        released += run(erasure, failures);
      }
    }
    failures.throwIfAny();
    return released;
  }

  private int run(Erasure erasure, Failures failures) {
    try {
      return run(erasure);
    } catch (RuntimeException failed) {
      failures.add(failed);
      steps.look(erasure, clock.instant().plus(SOON));
      return 0;
    }
  }

  private List<Erasure> due() {
    return steps.due(clock.instant(), AT_ONCE);
  }

  /** How much could be let go of for good. */
  private int run(Erasure erasure) {
    steps.forget(erasure);
    int released = 0;
    var again = new ArrayList<Instant>();
    for (var held : steps.held(erasure)) {
      var now = clock.instant();
      try {
        var later = steps.release(erasure, held, now);
        later.ifPresent(again::add);
        released += later.isEmpty() ? 1 : 0;
      } catch (Refusal busy) {
        again.add(now.plus(SOON));
      }
    }
    steps.look(erasure, again.stream().min(Instant::compareTo).orElse(null));
    return released;
  }
}
