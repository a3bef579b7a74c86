package org.redvest.bootstrap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.out.Actors;
import org.redvest.audit.AuditTrail;
import org.redvest.event.EventEntry;
import org.redvest.event.EventLog;
import org.redvest.file.usecase.FileUseCases;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.idempotency.Routing;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Positions;
import org.redvest.order.usecase.OrdersOfPerson;
import org.redvest.person.in.AskConsent;
import org.redvest.person.in.BlockAccount;
import org.redvest.person.in.EraseMe;
import org.redvest.person.in.ExportMyData;
import org.redvest.person.in.ReadConsents;
import org.redvest.person.in.RunErasures;
import org.redvest.person.in.SearchAccount;
import org.redvest.person.in.ShowAccount;
import org.redvest.person.in.ShowMe;
import org.redvest.person.in.StateConsent;
import org.redvest.person.in.UnblockAccount;
import org.redvest.person.out.AccountStandings;
import org.redvest.person.out.Consents;
import org.redvest.person.out.Erasures;
import org.redvest.person.out.Erasures.Erasure;
import org.redvest.person.out.People;
import org.redvest.person.out.PersonWork;
import org.redvest.person.out.Standings;
import org.redvest.person.usecase.ErasureSteps;
import org.redvest.person.usecase.PersonUseCases;
import org.redvest.shared.Failures;
import org.redvest.shared.Ids;
import org.redvest.team.out.PersonalTeams;
import org.redvest.team.out.TeamStore;
import org.redvest.team.out.TeamWork;
import org.redvest.team.usecase.TeamUseCases;

/** What a person asks about himself: each use case in a transaction of its own. */
class PersonWiring {

  @Produces
  @Singleton
  PersonUseCases persons(
      Actors actors,
      People people,
      Consents consents,
      Standings standings,
      Erasures erasures,
      AccountStandings accounts,
      Positions positions,
      Appointments appointments,
      EventLog events,
      AuditTrail trail,
      Ids ids,
      Clock clock) {
    return new PersonUseCases(
        new PersonUseCases.Outside(
            actors,
            people,
            consents,
            standings,
            erasures,
            accounts,
            positions,
            appointments,
            events,
            trail,
            ids,
            clock));
  }

  @Produces
  @Singleton
  ShowMe showMe(PersonUseCases persons, Recognised recognised) {
    var useCase = persons.showMe();
    return caller -> recognised.call(caller, () -> useCase.show(caller));
  }

  @Produces
  @Singleton
  ShowAccount showAccount(PersonUseCases persons, Recognised recognised) {
    var useCase = persons.showAccount();
    return (caller, person) -> recognised.call(caller, () -> useCase.show(caller, person));
  }

  @Produces
  @Singleton
  SearchAccount searchAccount(PersonUseCases persons, Once once) {
    var useCase = persons.searchAccount();
    return (caller, input) -> {
      var wanted = Routing.once(input);
      return once.changing(
          caller,
          Routing.by(wanted, search -> Optional.of(search.city())),
          () -> useCase.search(caller, wanted),
          (_, _) -> useCase.search(caller, wanted));
    };
  }

  @Produces
  @Singleton
  BlockAccount blockAccount(PersonUseCases persons, Once once, Clock clock) {
    var useCase = persons.blockAccount();
    var again = persons.accountAgain();
    return (caller, person, reason, expected) ->
        once.changing(
            caller,
            Routing.to(person.city()),
            () -> {
              var standing = useCase.block(caller, person, reason, expected);
              if (standing.askedAt(clock.instant()) != null) {
                var account = new Reference(EventEntry.Kind.ACCOUNT, person.value());
                once.asked(caller, person.city(), account);
              }
              return standing;
            },
            again);
  }

  @Produces
  @Singleton
  UnblockAccount unblockAccount(PersonUseCases persons, Once once) {
    var useCase = persons.unblockAccount();
    var again = persons.accountAgain();
    return (caller, person, body, expected) ->
        once.changing(
            caller,
            Routing.to(person.city()),
            () -> useCase.unblock(caller, person, body, expected),
            again);
  }

  @Produces
  @Singleton
  ReadConsents readConsents(PersonUseCases persons, Recognised recognised) {
    var useCase = persons.readConsents();
    return caller -> recognised.call(caller, () -> useCase.read(caller));
  }

  @Produces
  @Singleton
  StateConsent stateConsent(PersonUseCases persons, People people, Once once) {
    var useCase = persons.stateConsent();
    var register = persons.readConsents();
    return sent -> {
      var body = Routing.once(sent.statement());
      var request = new StateConsent.Request(sent.caller(), body);
      var newHome = Routing.by(body, statement -> Optional.ofNullable(statement.city()));
      return once.changing(
          request.caller(),
          atHome(people, request.caller(), newHome),
          () -> useCase.state(request),
          (_, caller) -> register.read(caller));
    };
  }

  /** What concerns oneself: at home, where there is one. */
  private static Routing atHome(People people, Caller caller, Routing stranger) {
    return () ->
        caller.identity() instanceof Caller.SignedIn signedIn
            ? people
                .find(signedIn.account())
                .map(known -> Routing.to(known.home()))
                .orElse(stranger)
                .place()
            : Optional.empty();
  }

  /** Without a transaction of its own: it takes part in that of whatever needs the consent. */
  @Produces
  @Singleton
  AskConsent askConsent(PersonUseCases persons) {
    return persons.askConsent();
  }

  @Produces
  @Singleton
  ErasureSteps erasureSteps(PersonUseCases persons, Keepers keepers, Once once) {
    return new TransactedSteps(persons.erasureSteps(keepers.all()), once);
  }

  @Produces
  @Singleton
  ExportMyData exportMyData(PersonUseCases persons, People people, Keepers keepers, Once once) {
    var useCase = persons.exportMyData(keepers.all());
    var again = persons.exportAgain(keepers.all());
    return request ->
        once.changing(
            request.caller(),
            atHome(people, request.caller(), Routing.NOWHERE),
            () -> useCase.export(request),
            again);
  }

  /** Who keeps something of people; orders go before teams, as in every lock order (DESIGN 9). */
  record Keepers(List<PersonWork> all) {}

  @Produces
  @Singleton
  Keepers keepers(
      TeamStore teams,
      TeamWork work,
      OrdersOfPerson orders,
      FileUseCases files,
      PersonalTeams stays,
      Appointments appointments,
      EventLog events,
      Ids ids) {
    return new Keepers(
        List.of(
            orders,
            files.personWork(),
            TeamUseCases.ofPerson(teams, work, stays, appointments, events, ids)));
  }

  @Produces
  @Singleton
  EraseMe eraseMe(ErasureSteps steps, Clock clock, Failures failures) {
    return PersonUseCases.eraseMe(steps, clock, failures);
  }

  @Produces
  @Singleton
  RunErasures runErasures(ErasureSteps steps, Clock clock, Failures failures) {
    return PersonUseCases.runErasures(steps, clock, failures);
  }

  /** Each step of a deletion apart: an order that is busy holds up nothing else. */
  private record TransactedSteps(ErasureSteps steps, Once once) implements ErasureSteps {

    /**
     * The key is claimed nowhere: whoever repeats his deletion has no home any longer. So the
     * event, which lies in his home, is not what settles it.
     */
    @Override
    public Optional<Erasure> begin(EraseMe.Request request) {
      var caller = request.caller();
      var nameless = new EraseMe.Request(caller.naming(null), request.confirmation());
      return once.removing(
          caller,
          Routing.NOWHERE,
          () -> {
            var begun = steps.begin(nameless);
            begun.ifPresent(erasure -> once.settle(caller, null, outcome(erasure)));
            return begun;
          },
          (_, _) -> Optional.empty());
    }

    private static Outcome outcome(Erasure erasure) {
      var person = new Reference(EventEntry.Kind.PERSON, erasure.person().value());
      return new Outcome(Effect.GONE, person, erasure.event(), erasure.at());
    }

    @Override
    public List<Erasure> due(Instant at, int limit) {
      return Transactions.call(() -> steps.due(at, limit));
    }

    @Override
    public void forget(Erasure erasure) {
      Transactions.call(() -> {
        steps.forget(erasure);
        return true;
      });
    }

    @Override
    public List<Held> held(Erasure erasure) {
      return Transactions.call(() -> steps.held(erasure));
    }

    @Override
    public Optional<Instant> release(Erasure erasure, Held held, Instant now) {
      return Transactions.call(() -> steps.release(erasure, held, now));
    }

    @Override
    public void look(Erasure erasure, @Nullable Instant again) {
      Transactions.call(() -> {
        steps.look(erasure, again);
        return true;
      });
    }
  }
}
