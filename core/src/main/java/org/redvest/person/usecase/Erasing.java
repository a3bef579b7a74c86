package org.redvest.person.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.event.EventEntry;
import org.redvest.person.PersonEvent;
import org.redvest.person.PersonRefusal;
import org.redvest.person.in.EraseMe;
import org.redvest.person.out.Erasures.Erasure;
import org.redvest.person.out.People;
import org.redvest.person.out.PersonWork;
import org.redvest.person.out.PersonWork.Duty;
import org.redvest.person.out.PersonWork.DutyKind;

/**
 * The deletion itself: under the lock of the account nobody begins anything in its name, so that
 * what was begun is seen by what follows, and what comes later is a stranger's.
 */
final class Erasing {

  private final PersonUseCases.Outside outside;
  private final List<PersonWork> works;

  Erasing(PersonUseCases.Outside outside, List<PersonWork> works) {
    this.outside = outside;
    this.works = works;
  }

  /** The new entry of the list; empty where the caller was a stranger already. */
  Optional<Erasure> erase(EraseMe.Request request) {
    var account = Selves.account(request.caller());
    // before the person, as whoever blocks him does: of the last two, each could go at once
    outside
        .people()
        .find(account)
        .ifPresent(known -> new Guarded(outside, known.id()).lock(outside.clock().instant()));
    var locked = outside.people().lockEverywhere(account);
    var actor = locked.map(known -> Selves.person(outside, request.caller(), known));
    actor.ifPresent(Selves::requirePerson);
    request.confirmation().run();
    return locked.map(known -> erase(known, actor.orElseThrow(), request.caller()));
  }

  private Erasure erase(People.Known known, Actor.Person actor, Caller caller) {
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    requireNoDuty(known, now);
    var event = outside.ids().next(known.home());
    var erasure = new Erasure(known.id(), known.cities(), now, event, now);
    outside.erasures().add(erasure);
    outside.people().remove(known.id(), known.cities());
    record(erasure, actor, caller);
    return erasure;
  }

  private void requireNoDuty(People.Known known, Instant now) {
    var duties =
        works.stream()
            .flatMap(work ->
                known.cities().stream().flatMap(c -> work.duties(known.id(), c, now).stream()))
            .collect(
                Collectors.groupingBy(
                    Duty::kind, Collectors.mapping(Duty::name, Collectors.joining(", "))));
    for (var kind : DutyKind.values()) {
      if (duties.containsKey(kind)) {
        throw codeOf(kind).refusal(Map.of("list", duties.get(kind)));
      }
    }
  }

  private static PersonRefusal codeOf(DutyKind kind) {
    return switch (kind) {
      case SOLE_ADMINISTRATOR -> PersonRefusal.SOLE_ADMINISTRATOR;
      case SOLE_LEADER_WITH_ORDERS -> PersonRefusal.SOLE_LEADER_WITH_ORDERS;
      case IN_CHARGE_OF_ORDERS -> PersonRefusal.IN_CHARGE_OF_ORDERS;
    };
  }

  /** A restored backup may bring the account back, without what was written afterwards. */
  void forget(Erasure erasure) {
    if (outside.people().remove(erasure.person(), erasure.cities())) {
      record(erasure, new Actor.Clock(), Caller.CLOCK);
    }
  }

  private void record(Erasure erasure, Actor actor, Caller caller) {
    outside
        .events()
        .append(
            EventEntry.of(
                erasure.event(),
                EventEntry.Kind.PERSON,
                erasure.person(),
                outside.consents().of(erasure.person()).next(),
                new PersonEvent.PersonErased(),
                actor,
                erasure.at(),
                caller));
  }
}
