// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.person.out.Erasures.Erasure;
import org.redvest.person.out.KeeperOfPersonalData.Departure;
import org.redvest.person.out.KeepersOfPersonalData.Held;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/**
 * Carries a deletion through everything of the person, each step apart; whatever fails is tried
 * again later. Where the service is busy the turn ends at once: the next thing would only wait as
 * long.
 */
record Leaving(PersonUseCases feature) {

  private static final int AT_ONCE = 100;
  private static final Duration SOON = Duration.ofMinutes(5);

  /** As long as whoever asked for it waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Once the account is gone the rest needs nobody: it is due, so that the clock does it. */
  void atOnce(Erasure erasure) {
    var turn = new Turn(erasure, now().plus(PATIENCE));
    turn.take();
    if (!turn.isCutShort()) {
      look(erasure, turn.again());
    }
  }

  /** Nobody has two turns in one run, whatever becomes of the first. */
  int run() {
    int released = 0;
    var had = new HashSet<PersonId>();
    List<Erasure> due;
    do {
      due = due(AT_ONCE + had.size());
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

  private List<Erasure> due(int limit) {
    return feature.work().read(() -> feature.erasures().due(now(), limit));
  }

  /** Where even this fails, the list says still that it is due. */
  private void look(Erasure erasure, @Nullable Instant again) {
    try {
      feature
          .work()
          .apart(() -> {
            feature.erasures().look(erasure.person(), again);
            return erasure;
          });
    } catch (Refusal busy) {
      // the next turn
    } catch (RuntimeException failed) {
      feature.failures().add("deletion", erasure.person().value().toString(), failed);
    }
  }

  private Instant now() {
    return feature.clock().instant();
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
      var person = erasure.person();
      var kept = attempt(person.value(), () -> new Erasing(feature).forget(erasure));
      var held =
          kept.flatMap(_ ->
              attempt(person.value(), () -> feature.keepers().heldOf(person, erasure.cities())));
      for (var each : held.orElse(List.of())) {
        late = now().isAfter(end);
        if (isCutShort()) {
          return;
        }
        release(each);
      }
    }

    private void release(Held held) {
      var departure = new Departure(erasure.person(), erasure.event());
      var now = now();
      attempt(held.what(), () -> held.keeper().release(held.what(), departure, now))
          .ifPresent(later -> later.ifPresentOrElse(again::add, () -> released++));
    }

    /** What a step came to; empty where it is to be tried again. */
    private <T> Optional<T> attempt(UUID what, Supplier<T> step) {
      try {
        return Optional.of(feature.work().apart(step));
      } catch (Refusal refused) {
        busy |= refused.code() == SharedRefusal.BUSY;
      } catch (RuntimeException failed) {
        feature.failures().add("deletion", what.toString(), failed);
      }
      again.add(now().plus(SOON));
      return Optional.empty();
    }

    boolean isCutShort() {
      return busy || late;
    }

    /** When something is left to be done; null where nothing is. */
    @Nullable Instant again() {
      return again.stream().min(Instant::compareTo).orElse(null);
    }
  }
}
