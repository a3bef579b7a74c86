package org.redvest.person.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.person.in.EraseMe;
import org.redvest.person.in.RunErasures;
import org.redvest.person.out.Erasures.Erasure;
import org.redvest.shared.Failures;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/**
 * Carries a deletion through everything of the person; whatever fails is tried again later. Where
 * the service is busy the turn ends at once: the next thing would only wait as long.
 */
final class Leaving implements EraseMe, RunErasures {

  private static final int AT_ONCE = 100;
  private static final Duration SOON = Duration.ofMinutes(5);

  /** As long as whoever asked for it waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ErasureSteps steps;
  private final Clock clock;
  private final Failures failures;

  Leaving(ErasureSteps steps, Clock clock, Failures failures) {
    this.steps = steps;
    this.clock = clock;
    this.failures = failures;
  }

  /** Once the account is gone the rest needs nobody: it is due, so that the clock does it. */
  @Override
  public void erase(Request request) {
    steps
        .begin(request)
        .ifPresent(erasure -> {
          var turn = new Turn(erasure, clock.instant().plus(PATIENCE));
          turn.take();
          if (!turn.isCutShort()) {
            look(erasure, turn.again());
          }
        });
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
        var turn = new Turn(erasure, Instant.MAX);
        turn.take();
        released += turn.released;
        // whoever is busy goes behind the others
        look(erasure, turn.again());
        if (turn.isCutShort()) {
          return released;
        }
      }
    } while (!due.isEmpty());
    return released;
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

  /** One after the other lets go of what is the person's. */
  private final class Turn {

    private final Erasure erasure;
    private final Instant end;
    private final List<Instant> again = new ArrayList<>();
    private int released;
    private boolean busy;
    private boolean late;

    Turn(Erasure erasure, Instant end) {
      this.erasure = erasure;
      this.end = end;
    }

    void take() {
      attempt(erasure.person().value(), () -> steps.forget(erasure));
      var held = new ArrayList<ErasureSteps.Held>();
      if (again.isEmpty()) {
        attempt(erasure.person().value(), () -> held.addAll(steps.held(erasure)));
      }
      for (var each : held) {
        late = clock.instant().isAfter(end);
        if (isCutShort()) {
          return;
        }
        attempt(each.what(), () -> release(each));
      }
    }

    private void release(ErasureSteps.Held held) {
      var later = steps.release(erasure, held, clock.instant());
      later.ifPresentOrElse(again::add, () -> released++);
    }

    private void attempt(UUID what, Runnable step) {
      try {
        step.run();
      } catch (Refusal refused) {
        busy |= refused.code() == SharedRefusal.BUSY;
        again.add(soon());
      } catch (RuntimeException failed) {
        failures.add("deletion", what.toString(), failed);
        again.add(soon());
      }
    }

    boolean isCutShort() {
      return busy || late;
    }

    /** When something is left to be done; null where nothing is. */
    @Nullable Instant again() {
      return again.stream().min(Instant::compareTo).orElse(null);
    }

    private Instant soon() {
      return clock.instant().plus(SOON);
    }
  }
}
