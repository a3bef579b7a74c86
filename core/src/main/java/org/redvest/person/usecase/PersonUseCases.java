// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.access.out.Actors;
import org.redvest.audit.AuditTrail;
import org.redvest.command.Commands;
import org.redvest.command.Moment;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.command.UseCases;
import org.redvest.command.Work;
import org.redvest.event.EventLog;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Routing;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Positions;
import org.redvest.person.in.AccountAdministration;
import org.redvest.person.in.Me;
import org.redvest.person.in.OwnData;
import org.redvest.person.in.RunErasures;
import org.redvest.person.model.AccountStanding;
import org.redvest.person.model.ConsentRegister;
import org.redvest.person.out.AccountStandings;
import org.redvest.person.out.Consents;
import org.redvest.person.out.Erasures;
import org.redvest.person.out.KeepersOfPersonalData;
import org.redvest.person.out.People;
import org.redvest.person.out.Standings;
import org.redvest.shared.Failures;
import org.redvest.shared.Ids;
import org.redvest.shared.SharedRefusal;

/** What a person asks about himself, and who sees to accounts about others. */
@UseCases
public record PersonUseCases(
    Commands commands,
    Work work,
    Actors actors,
    People people,
    Consents consents,
    Standings standings,
    Erasures erasures,
    AccountStandings accounts,
    Positions positions,
    Appointments appointments,
    KeepersOfPersonalData keepers,
    EventLog events,
    AuditTrail trail,
    Ids ids,
    Clock clock,
    Failures failures)
    implements OwnData, AccountAdministration, RunErasures {

  /** A stranger stays one. */
  @Override
  public Me show(Caller caller) {
    return commands.read(
        caller,
        () -> {
          var found = people.find(caller.account());
          var bootstrap = caller.identity() instanceof Caller.SignedIn(var _, var may) && may;
          return found.map(known -> me(known, bootstrap)).orElseGet(() -> Me.stranger(bootstrap));
        });
  }

  private Me me(People.Known known, boolean bootstrap) {
    var standing = standings.of(known, clock.instant());
    return new Me(
        known.id(),
        known.home(),
        known.cities(),
        standing.roles(),
        standing.teams(),
        consents.of(known.id()).current(),
        bootstrap);
  }

  @Override
  public ConsentRegister consents(Caller caller) {
    return commands.read(caller, () -> register(caller));
  }

  private ConsentRegister register(Caller caller) {
    return people
        .find(caller.account())
        .map(known -> consents.of(known.id()))
        .orElse(ConsentRegister.EMPTY);
  }

  @Override
  public ConsentRegister state(Proposed<Statement> proposed) {
    var words = Routing.<Statement>once(proposed.words()::get);
    var newHome = Routing.by(words, said -> Optional.ofNullable(said.city()));
    return work.once(
        proposed.caller(),
        atHome(proposed.caller(), newHome),
        Effect.DONE,
        () -> new Consenting(this, proposed.caller()).state(words),
        (_, caller) -> register(caller));
  }

  @Override
  public Export export(Proposed<?> asked) {
    return work.once(
        asked.caller(),
        atHome(asked.caller(), Routing.NOWHERE),
        Effect.DONE,
        () -> new Exporting(this, asked.caller()).export(asked.words()),
        (_, caller) -> new Exporting(this, caller).again());
  }

  /** What concerns oneself: at home, where there is one. */
  private Routing atHome(Caller caller, Routing stranger) {
    return () ->
        people
            .find(caller.account())
            .map(known -> Routing.to(known.home()))
            .orElse(stranger)
            .place();
  }

  /** Whoever asks about himself. A partner's machine is nobody: others end its agreement. */
  Moment own(Caller caller, People.Known known) {
    var moment = commands.moment(caller, known.home());
    if (moment.actor().isMachine()) {
      throw SharedRefusal.FORBIDDEN.refusal();
    }
    return moment;
  }

  @Override
  public void erase(Proposed<?> confirmed) {
    new Erasing(this).erase(confirmed).ifPresent(new Leaving(this)::atOnce);
  }

  @Override
  public int run() {
    return new Leaving(this).run();
  }

  @Override
  public AccountStanding show(Caller caller, PersonId person) {
    return commands.read(
        caller,
        () -> {
          var found = accounts.find(person);
          var actor = commands.actor(caller, person.city());
          var asked = found.filter(one -> one.askedAt(clock.instant()) != null).isPresent();
          SystemAdministration.require(actor, asked);
          return found.orElseThrow(SharedRefusal.NOT_FOUND::refusal);
        });
  }

  @Override
  public List<AccountStanding> search(Proposed<Wanted> proposed) {
    var wanted = Routing.<Wanted>once(proposed.words()::get);
    Supplier<List<AccountStanding>> search =
        () -> new Searching(this, proposed.caller()).search(wanted);
    return work.once(
        proposed.caller(),
        Routing.by(wanted, one -> Optional.of(one.city())),
        Effect.DONE,
        search,
        (_, _) -> search.get());
  }

  @Override
  public AccountStanding give(Action action, Sent<PersonId, Command> sent) {
    return commands.give(sent, person -> held(person, action), this::again);
  }

  private AccountUnderCommand held(PersonId person, Action action) {
    if (action == Action.BLOCK) {
      guarded(person).lock(clock.instant());
    }
    return new AccountUnderCommand(this, person, accounts.lock(person), action);
  }

  Guarded guarded(PersonId person) {
    return new Guarded(this, person);
  }

  /** The second person, too, of whom none is wanted any more. */
  private AccountStanding again(Outcome outcome, Caller caller) {
    var person = outcome.subject(PersonId::new);
    SystemAdministration.require(commands.actor(caller, person.city()), true);
    return accounts.find(person).orElseThrow(SharedRefusal.NOT_FOUND::refusal);
  }
}
