// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.usecase;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.command.Moment;
import org.redvest.command.Proposed;
import org.redvest.event.EventEntry;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.idempotency.Routing;
import org.redvest.person.PersonEvent;
import org.redvest.person.PersonRefusal;
import org.redvest.person.out.Erasures.Erasure;
import org.redvest.person.out.KeeperOfPersonalData.Duty;
import org.redvest.person.out.People;

/**
 * The deletion itself: under the lock of the account nobody begins anything in its name, so that
 * what was begun is seen by what follows, and what comes later is a stranger's.
 */
record Erasing(PersonUseCases feature) {

  /**
   * The new entry of the list; empty where the caller was a stranger already. The key is claimed
   * nowhere: whoever repeats his deletion has no home any longer. So the event, which lies in his
   * home, is not what settles it.
   */
  Optional<Erasure> erase(Proposed<?> confirmed) {
    var caller = confirmed.caller();
    return feature
        .work()
        .once(
            caller,
            Routing.NOWHERE,
            Effect.GONE,
            () -> {
              var begun = begin(new Proposed<>(caller.naming(null), confirmed.words()));
              begun.ifPresent(erasure -> feature.work().settle(caller, null, outcome(erasure)));
              return begun;
            },
            (_, _) -> Optional.empty());
  }

  private static Outcome outcome(Erasure erasure) {
    var person = new Reference(EventEntry.Kind.PERSON, erasure.person().value());
    return new Outcome(Effect.GONE, person, erasure.event(), erasure.at());
  }

  private Optional<Erasure> begin(Proposed<?> confirmed) {
    var account = confirmed.caller().account();
    // before the person, as whoever blocks him does: of the last two, each could go at once
    feature
        .people()
        .find(account)
        .ifPresent(known -> feature.guarded(known.id()).lock(feature.clock().instant()));
    var locked = feature.people().lockEverywhere(account);
    var moment = locked.map(known -> feature.own(confirmed.caller(), known));
    var _ = confirmed.words().get();
    return locked.map(known -> erase(known, moment.orElseThrow()));
  }

  private Erasure erase(People.Known known, Moment moment) {
    requireNoDuty(known, moment);
    var event = feature.ids().next(known.home());
    var erasure = new Erasure(known.id(), known.cities(), moment.now(), event, moment.now());
    feature.erasures().add(erasure);
    feature.people().remove(known.id(), known.cities());
    record(erasure, moment.actor(), moment.caller());
    return erasure;
  }

  /** Refuses with all of the first sort; the sorts are in the order of their refusals. */
  private void requireNoDuty(People.Known known, Moment moment) {
    var duties =
        feature.keepers().duties(known.id(), known.cities(), moment.now()).stream()
            .collect(
                Collectors.groupingBy(
                    Duty::why,
                    () -> new EnumMap<>(PersonRefusal.class),
                    Collectors.mapping(Duty::name, Collectors.joining(", "))));
    duties.entrySet().stream()
        .findFirst()
        .ifPresent(duty -> {
          throw duty.getKey().refusal(Map.of("list", duty.getValue()));
        });
  }

  /**
   * A restored backup may bring the account back, without what was written afterwards.
   *
   * @return whether it did
   */
  boolean forget(Erasure erasure) {
    boolean back = feature.people().remove(erasure.person(), erasure.cities());
    if (back) {
      record(erasure, new Actor.Clock(), Caller.CLOCK);
    }
    return back;
  }

  private void record(Erasure erasure, Actor actor, Caller caller) {
    feature
        .events()
        .append(
            EventEntry.of(
                erasure.event(),
                EventEntry.Kind.PERSON,
                erasure.person(),
                feature.consents().of(erasure.person()).next(),
                new PersonEvent.PersonErased(),
                actor,
                erasure.at(),
                caller));
  }
}
