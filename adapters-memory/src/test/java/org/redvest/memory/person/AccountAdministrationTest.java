// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.RequestKey;
import org.redvest.access.Role;
import org.redvest.command.Commands;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.event.EventEntry;
import org.redvest.memory.access.MemoryActors;
import org.redvest.memory.command.MemoryWork;
import org.redvest.memory.event.MemoryEventLog;
import org.redvest.memory.network.MemoryAppointments;
import org.redvest.memory.network.MemoryPositions;
import org.redvest.memory.shared.CountingIds;
import org.redvest.memory.shared.MemoryFailures;
import org.redvest.person.AccountEvent.AccountBlocked;
import org.redvest.person.AccountEvent.AccountUnblocked;
import org.redvest.person.BlockReason;
import org.redvest.person.PersonRefusal;
import org.redvest.person.in.AccountAdministration;
import org.redvest.person.in.AccountAdministration.Action;
import org.redvest.person.in.AccountAdministration.Command;
import org.redvest.person.in.AccountAdministration.Wanted;
import org.redvest.person.model.AccountStanding;
import org.redvest.person.out.AccountStandings;
import org.redvest.person.out.KeepersOfPersonalData;
import org.redvest.person.usecase.PersonUseCases;
import org.redvest.shared.City;
import org.redvest.shared.Refused;
import org.redvest.shared.SettableClock;
import org.redvest.shared.SharedRefusal;

/** Who keeps accounts out and lets them in again, and in which order he is refused. */
class AccountAdministrationTest {

  private static final City CITY = new City(320_700);
  private static final String TRACE = "0".repeat(32);
  private static final Caller NOBODY = new Caller(new Caller.Anonymous(), TRACE);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T01:00:00Z"));
  private final CountingIds ids = new CountingIds(clock);
  private final PositionId root = new PositionId(ids.next(CITY));
  private final Map<PersonId, Set<Actor.Grant>> grants = new HashMap<>();
  private final MemoryActors actors =
      new MemoryActors((person, _, _) -> grants.getOrDefault(person, Set.of()), ids);
  private final MemoryEventLog events = new MemoryEventLog();
  private final MemoryAccountStandings standings = new MemoryAccountStandings(actors);

  private final Caller admin = caller("admin", Role.SYSTEM_ADMIN);
  private final Caller machine = caller("machine", Role.SYSTEM_ADMIN, Role.PARTNER);
  private final Caller stranger = caller("stranger");
  private final PersonId keeper = person(caller("keeper"));

  private final AccountAdministration accounts = over(standings);

  private AccountAdministration over(AccountStandings those) {
    var work = new MemoryWork();
    var appointments = new MemoryAppointments();
    var positions = new MemoryPositions();
    return new PersonUseCases(
        new Commands(actors, events, ids, clock, work),
        work,
        actors,
        new MemoryPeople(actors),
        new MemoryConsents(),
        new MemoryStandings(appointments, positions, _ -> List.of()),
        new MemoryErasures(),
        those,
        positions,
        appointments,
        new KeepersOfPersonalData(List.of()),
        events,
        events.trail(),
        ids,
        clock,
        new MemoryFailures());
  }

  private Caller caller(String name, Role... roles) {
    var caller = new Caller(new Caller.SignedIn(new Account("test", name), false), TRACE);
    var held = Stream.of(roles).map(role -> new Actor.Grant(role, root)).toList();
    grants.put(person(caller), Set.copyOf(held));
    return caller;
  }

  private PersonId person(Caller caller) {
    return actors.enrol(caller.account(), CITY);
  }

  private static Sent<PersonId, Command> sent(PersonId to, Caller caller, Command command) {
    return new Sent<>(to, caller, null, () -> command);
  }

  /** Whose body must not be read. */
  private static Sent<PersonId, Command> unread(PersonId to, Caller caller) {
    return new Sent<>(
        to,
        caller,
        null,
        () -> {
          throw new AssertionError("read though he may not");
        });
  }

  @Test
  void an_account_is_kept_out_and_let_in_again_with_an_event_each() {
    var blocked =
        accounts.give(
            Action.BLOCK, sent(keeper, admin, new Command.Block(BlockReason.COMPROMISED)));
    assertThat(blocked.block()).isNotNull();
    assertThat(accounts.show(admin, keeper)).isEqualTo(blocked);

    var let = accounts.give(Action.UNBLOCK, sent(keeper, admin, new Command.Unblock()));
    assertThat(let.block()).isNull();
    assertThat(events.of(keeper))
        .extracting(EventEntry::event)
        .containsExactly(new AccountBlocked(BlockReason.COMPROMISED, null), new AccountUnblocked());
  }

  @ParameterizedTest
  @EnumSource
  void who_may_not_is_told_so_before_his_words_are_read(Action action) {
    var unknown = new PersonId(ids.next(CITY));
    Refused.with(
        SharedRefusal.UNAUTHENTICATED, () -> accounts.give(action, unread(keeper, NOBODY)));
    Refused.with(SharedRefusal.FORBIDDEN, () -> accounts.give(action, unread(keeper, stranger)));
    Refused.with(SharedRefusal.FORBIDDEN, () -> accounts.give(action, unread(unknown, stranger)));
    Refused.with(SharedRefusal.NOT_FOUND, () -> accounts.give(action, unread(unknown, admin)));
    Refused.with(
        PersonRefusal.BLOCKING_ONESELF, () -> accounts.give(action, unread(person(admin), admin)));
  }

  @ParameterizedTest
  @EnumSource
  void a_machine_names_what_it_commands(Action action) {
    Refused.with(
        SharedRefusal.IDEMPOTENCY_KEY_REQUIRED,
        () -> accounts.give(action, unread(keeper, machine)));
    Refused.with(
        SharedRefusal.IDEMPOTENCY_KEY_REQUIRED,
        () -> accounts.search(new Proposed<>(machine, () -> new Wanted(CITY, "keeper"))));

    var named = machine.naming(new RequestKey("key", "print"));
    var block = new Command.Block(BlockReason.MISUSE);
    assertThat(accounts.give(Action.BLOCK, sent(keeper, named, block)).block()).isNotNull();
  }

  /** Whoever waits for the lock may have lost his role when he gets it. */
  @ParameterizedTest
  @EnumSource
  void the_right_is_what_it_is_under_the_lock(Action action) {
    var waiting = over(new Waiting(standings, () -> grants.remove(person(admin))));

    Refused.with(SharedRefusal.FORBIDDEN, () -> waiting.give(action, unread(keeper, admin)));
  }

  /** Standings whose lock somebody else has first. */
  private record Waiting(AccountStandings standings, Runnable meanwhile)
      implements AccountStandings {

    @Override
    public Optional<AccountStanding> find(PersonId person) {
      return standings.find(person);
    }

    @Override
    public Optional<AccountStanding> of(Account account) {
      return standings.of(account);
    }

    @Override
    public Optional<AccountStanding> lock(PersonId person) {
      meanwhile.run();
      return standings.lock(person);
    }

    @Override
    public Set<City> cities(PersonId person) {
      return standings.cities(person);
    }

    @Override
    public void save(AccountStanding standing) {
      standings.save(standing);
    }
  }
}
