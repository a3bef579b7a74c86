package org.redvest.person.usecase;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.event.EventEntry;
import org.redvest.person.PersonEvent;
import org.redvest.person.PersonRefusal;
import org.redvest.person.in.ReadConsents;
import org.redvest.person.in.StateConsent;
import org.redvest.person.model.Consent;
import org.redvest.person.model.ConsentRegister;
import org.redvest.person.out.People;
import org.redvest.shared.DivisionCode;

/** Reads and keeps what people agree to. */
final class Consenting implements StateConsent, ReadConsents {

  private final PersonUseCases.Outside outside;

  Consenting(PersonUseCases.Outside outside) {
    this.outside = outside;
  }

  @Override
  public ConsentRegister read(Caller caller) {
    return outside
        .people()
        .find(Selves.account(caller))
        .map(known -> outside.consents().of(known.id()))
        .orElseGet(() -> new ConsentRegister(List.of()));
  }

  @Override
  public ConsentRegister state(Request request) {
    var account = Selves.account(request.caller());
    var known = outside.people().lock(account);
    if (known.isPresent()) {
      Selves.requirePerson(Selves.person(outside, request.caller(), known.get()));
    }
    var statement = request.statement().get();
    var person = known.orElseGet(() -> enrolled(account, statement));
    var register = outside.consents().of(person.id());
    var said =
        new Consent(
            register.next(),
            statement.kind(),
            statement.granted(),
            statement.textVersion(),
            statement.language(),
            outside.clock().instant().truncatedTo(ChronoUnit.MICROS));
    if (register.says(said)) {
      return register;
    }
    outside.consents().add(person.id(), said);
    record(said, person, request.caller());
    return register.with(said);
  }

  /** His first write: it needs a city in which RedVest is at work. */
  private People.Known enrolled(Account account, Statement statement) {
    var city = statement.city();
    if (city == null) {
      throw PersonRefusal.HOME_CITY_REQUIRED.refusal();
    }
    var code = Integer.toString(city.code());
    if (!outside.positions().existsFor(new DivisionCode(code))) {
      throw PersonRefusal.HOME_CITY_UNKNOWN.refusal(Map.of("city", code));
    }
    outside.actors().enrol(account, city);
    return outside.people().lock(account).orElseThrow();
  }

  private void record(Consent said, People.Known person, Caller caller) {
    var event =
        said.granted()
            ? new PersonEvent.ConsentGiven(said.kind(), said.textVersion())
            : new PersonEvent.ConsentWithdrawn(said.kind(), said.textVersion());
    outside
        .events()
        .append(
            EventEntry.of(
                outside.ids().next(person.home()),
                EventEntry.Kind.PERSON,
                person.id(),
                said.sequence(),
                event,
                Selves.person(outside, caller, person),
                said.at(),
                caller));
  }
}
