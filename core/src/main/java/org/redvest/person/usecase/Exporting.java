// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.usecase;

import java.time.temporal.ChronoUnit;
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
    return known.map(person -> copyOf(person, moment.orElseThrow())).orElseGet(this::nothing);
  }

  /** What was exported before, as it is now: in the trail that is an export as well. */
  Export again() {
    return feature
        .people()
        .find(caller.account())
        .map(person -> copyOf(person, feature.commands().moment(caller, person.home())))
        .orElseGet(this::nothing);
  }

  private Export nothing() {
    var now = feature.clock().instant().truncatedTo(ChronoUnit.MICROS);
    return new Export(now, null, ConsentRegister.EMPTY, PersonalCopy.NOTHING);
  }

  private Export copyOf(People.Known person, Moment moment) {
    var export =
        new Export(
            moment.now(),
            person,
            feature.consents().of(person.id()),
            feature.keepers().copyOf(person.id(), person.cities()));
    var subject = new AuditEntry.Subject(AuditEntry.Subject.Kind.PERSON, person.id());
    feature
        .trail()
        .write(
            AuditEntry.done(
                AuditKind.DATA_EXPORTED, moment.actor(), caller, subject, null, moment.now()));
    return export;
  }
}
