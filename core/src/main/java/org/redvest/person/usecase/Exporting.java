package org.redvest.person.usecase;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.redvest.access.Caller;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.command.Moment;
import org.redvest.person.in.OwnData.Export;
import org.redvest.person.model.ConsentRegister;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.People;

/** Puts the parts together: each keeper gives his own, city by city. */
record Exporting(PersonUseCases feature, Caller caller) {

  Export export(Supplier<?> words) {
    var known = feature.people().find(caller.account());
    var moment = known.map(person -> feature.own(caller, person));
    var _ = words.get();
    return exported(known, moment);
  }

  /** What was exported before, as it is now: in the trail that is an export as well. */
  Export again() {
    var known = feature.people().find(caller.account());
    return exported(known, known.map(person -> feature.commands().moment(caller, person.home())));
  }

  private Export exported(Optional<People.Known> known, Optional<Moment> moment) {
    var export = known.map(person -> copyOf(person, moment.orElseThrow())).orElseGet(this::nothing);
    moment.ifPresent(seen -> write(export, seen));
    return export;
  }

  private Export nothing() {
    var now = feature.clock().instant().truncatedTo(ChronoUnit.MICROS);
    return new Export(now, null, ConsentRegister.EMPTY, PersonalCopy.NOTHING);
  }

  private Export copyOf(People.Known person, Moment moment) {
    return new Export(
        moment.now(),
        person,
        feature.consents().of(person.id()),
        feature.keepers().copyOf(person.id(), person.cities()));
  }

  private void write(Export export, Moment moment) {
    var known = Objects.requireNonNull(export.account());
    var subject = new AuditEntry.Subject(AuditEntry.Subject.Kind.PERSON, known.id());
    feature
        .trail()
        .write(
            AuditEntry.done(
                AuditKind.DATA_EXPORTED, moment.actor(), caller, subject, null, moment.now()));
  }
}
