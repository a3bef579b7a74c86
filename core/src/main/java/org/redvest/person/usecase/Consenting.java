// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.usecase;

import java.util.Map;
import java.util.function.Supplier;
import org.redvest.access.Caller;
import org.redvest.command.Moment;
import org.redvest.event.EventEntry;
import org.redvest.person.PersonEvent;
import org.redvest.person.PersonRefusal;
import org.redvest.person.in.OwnData.Statement;
import org.redvest.person.model.Consent;
import org.redvest.person.model.ConsentRegister;
import org.redvest.person.out.People;
import org.redvest.shared.DivisionCode;

/** Keeps what somebody agrees to; whoever never wrote becomes a person by it. */
record Consenting(PersonUseCases feature, Caller caller) {

  ConsentRegister state(Supplier<Statement> words) {
    var known = feature.people().lock(caller.account());
    var before = known.map(person -> feature.own(caller, person));
    var statement = words.get();
    var person = known.orElseGet(() -> enrolled(statement));
    var moment = before.orElseGet(() -> feature.commands().moment(caller, person.home()));
    var register = feature.consents().of(person.id());
    var said =
        new Consent(
            register.next(),
            statement.kind(),
            statement.granted(),
            statement.textVersion(),
            statement.language(),
            moment.now());
    if (register.says(said)) {
      return register;
    }
    feature.consents().add(person.id(), said);
    record(said, person, moment);
    return register.with(said);
  }

  /** His first write: it needs a city in which RedVest is at work. */
  private People.Known enrolled(Statement statement) {
    var city = statement.city();
    if (city == null) {
      throw PersonRefusal.HOME_CITY_REQUIRED.refusal();
    }
    var code = Integer.toString(city.code());
    if (!feature.positions().existsFor(new DivisionCode(code))) {
      throw PersonRefusal.HOME_CITY_UNKNOWN.refusal(Map.of("city", code));
    }
    feature.actors().enrol(caller.account(), city);
    return feature.people().lock(caller.account()).orElseThrow();
  }

  private void record(Consent said, People.Known person, Moment moment) {
    var event =
        said.granted()
            ? new PersonEvent.ConsentGiven(said.kind(), said.textVersion())
            : new PersonEvent.ConsentWithdrawn(said.kind(), said.textVersion());
    feature
        .events()
        .append(
            EventEntry.of(
                feature.ids().next(person.home()),
                EventEntry.Kind.PERSON,
                person.id(),
                said.sequence(),
                event,
                moment.actor(),
                said.at(),
                caller));
  }
}
