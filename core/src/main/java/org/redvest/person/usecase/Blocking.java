package org.redvest.person.usecase;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.access.Role;
import org.redvest.event.EventEntry;
import org.redvest.person.AccountEvent;
import org.redvest.person.BlockReason;
import org.redvest.person.PersonRefusal;
import org.redvest.person.in.BlockAccount;
import org.redvest.person.in.ShowAccount;
import org.redvest.person.in.UnblockAccount;
import org.redvest.person.model.AccountStanding;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.Version;

/** Keeps accounts out and lets them in again. */
record Blocking(PersonUseCases.Outside outside)
    implements BlockAccount, UnblockAccount, ShowAccount {

  @Override
  public AccountStanding show(Caller caller, PersonId person) {
    var standing = outside.accounts().find(person);
    if (!mayBeSecond(caller, standing)) {
      SystemAdministration.of(outside, caller, person.city());
    }
    return standing.orElseThrow(Blocking::unknown);
  }

  /**
   * To whoever gave a command about it: the second person, too, of whom none is wanted any more.
   */
  AccountStanding again(Caller caller, PersonId person) {
    if (!SystemAdministration.isHeldBy(outside, caller, person.city(), Role.SECURITY_ADMIN)) {
      SystemAdministration.of(outside, caller, person.city());
    }
    return outside.accounts().find(person).orElseThrow(Blocking::unknown);
  }

  @Override
  public AccountStanding block(
      Caller caller, PersonId person, Supplier<BlockReason> input, @Nullable Version expected) {
    var second = mayBeSecond(caller, outside.accounts().find(person));
    var actor = actorOver(person, caller, second ? Role.SECURITY_ADMIN : Role.SYSTEM_ADMIN);
    var reason = input.get();
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var guarded = new Guarded(outside, person);
    guarded.lock(now);
    var standing = locked(person, expected);
    var asked = standing.askedAt(now);
    if (asked == null && second) {
      throw SharedRefusal.FORBIDDEN.refusal();
    }
    if (standing.block() == null && guarded.takesTwo(now)) {
      if (asked == null) {
        var wanted = standing.asked(reason, requireNonNull(actor.id()), now);
        return keep(wanted, new AccountEvent.AccountBlockingAsked(reason), actor, caller, now);
      }
      if (actor.is(asked.second().by())) {
        throw SharedRefusal.SECOND_PERSON_NEEDED.refusal();
      }
    }
    var by = asked == null ? null : asked.second().by();
    var blocked = standing.blocked(reason, now);
    return keep(blocked, new AccountEvent.AccountBlocked(reason, by), actor, caller, now);
  }

  @Override
  public AccountStanding unblock(
      Caller caller, PersonId person, Runnable input, @Nullable Version expected) {
    var actor = actorOver(person, caller, Role.SYSTEM_ADMIN);
    input.run();
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var standing = locked(person, expected);
    var event =
        standing.block() == null
            ? new AccountEvent.AccountBlockingWithdrawn()
            : new AccountEvent.AccountUnblocked();
    return keep(standing.unblocked(now), event, actor, caller, now);
  }

  /** Where somebody has asked for what takes two: the SECURITY_ADMIN is one who may say so, too. */
  private boolean mayBeSecond(Caller caller, Optional<AccountStanding> standing) {
    var now = outside.clock().instant();
    return standing.filter(one -> one.askedAt(now) != null).isPresent()
        && SystemAdministration.isHeldBy(
            outside, caller, standing.get().person().city(), Role.SECURITY_ADMIN);
  }

  /** Nobody decides about himself (DESIGN 10). */
  private Actor.Person actorOver(PersonId person, Caller caller, Role role) {
    var actor = SystemAdministration.of(outside, caller, person.city(), role);
    if (actor.is(person)) {
      throw PersonRefusal.BLOCKING_ONESELF.refusal();
    }
    return actor;
  }

  private AccountStanding locked(PersonId person, @Nullable Version expected) {
    var standing = outside.accounts().lock(person).orElseThrow(Blocking::unknown);
    if (expected != null && !expected.equals(standing.version())) {
      throw SharedRefusal.STALE_VERSION.refusal();
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

  private static Refusal unknown() {
    return SharedRefusal.NOT_FOUND.refusal();
  }
}
