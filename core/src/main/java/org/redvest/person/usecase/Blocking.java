package org.redvest.person.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.event.EventEntry;
import org.redvest.person.AccountEvent;
import org.redvest.person.BlockReason;
import org.redvest.person.PersonRefusal;
import org.redvest.person.in.BlockAccount;
import org.redvest.person.in.ShowAccount;
import org.redvest.person.in.UnblockAccount;
import org.redvest.person.model.AccountStanding;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.Version;

/** Keeps accounts out and lets them in again. */
record Blocking(PersonUseCases.Outside outside)
    implements BlockAccount, UnblockAccount, ShowAccount {

  @Override
  public AccountStanding show(Caller caller, PersonId person) {
    SystemAdministration.of(outside, caller, person.city());
    return outside.accounts().find(person).orElseThrow(Blocking::unknown);
  }

  @Override
  public AccountStanding block(
      Caller caller, PersonId person, Supplier<BlockReason> input, @Nullable Version expected) {
    var actor = actorOverOthers(caller, person);
    var reason = input.get();
    var standing = locked(person, expected);
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var blocked = standing.blocked(reason, now);
    return keep(blocked, new AccountEvent.AccountBlocked(reason), actor, caller, now);
  }

  @Override
  public AccountStanding unblock(
      Caller caller, PersonId person, Runnable input, @Nullable Version expected) {
    var actor = actorOverOthers(caller, person);
    input.run();
    var unblocked = locked(person, expected).unblocked();
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    return keep(unblocked, new AccountEvent.AccountUnblocked(), actor, caller, now);
  }

  /** Nobody decides about himself (DESIGN 10). */
  private Actor.Person actorOverOthers(Caller caller, PersonId person) {
    var actor = SystemAdministration.of(outside, caller, person.city());
    if (actor.is(person)) {
      throw new PersonRefusal(PersonRefusal.Code.BLOCKING_ONESELF);
    }
    return actor;
  }

  private AccountStanding locked(PersonId person, @Nullable Version expected) {
    var standing = outside.accounts().lock(person).orElseThrow(Blocking::unknown);
    if (expected != null && !expected.equals(standing.version())) {
      throw new SharedRefusal(SharedRefusal.Code.STALE_VERSION);
    }
    return standing;
  }

  private AccountStanding keep(
      AccountStanding standing, AccountEvent event, Actor actor, Caller caller, Instant now) {
    outside.accounts().save(standing);
    outside
        .events()
        .append(
            EventEntry.of(
                outside.ids().next(standing.person().code()),
                EventEntry.Kind.ACCOUNT,
                standing.person(),
                standing.version(),
                event,
                actor,
                now,
                caller));
    return standing;
  }

  private static SharedRefusal unknown() {
    return new SharedRefusal(SharedRefusal.Code.NOT_FOUND);
  }
}
