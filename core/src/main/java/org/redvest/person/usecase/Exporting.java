package org.redvest.person.usecase;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.person.in.ExportMyData;
import org.redvest.person.model.ConsentRegister;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.People;
import org.redvest.person.out.PersonWork;

/** Puts the parts together: each keeper gives his own, city by city. */
final class Exporting implements ExportMyData {

  private final PersonUseCases.Outside outside;
  private final List<PersonWork> works;

  Exporting(PersonUseCases.Outside outside, List<PersonWork> works) {
    this.outside = outside;
    this.works = works;
  }

  @Override
  public Export export(Request request) {
    var known = outside.people().find(Selves.account(request.caller()));
    var actor = known.map(person -> Selves.person(outside, request.caller(), person));
    actor.ifPresent(Selves::requirePerson);
    request.body().run();
    var export = exportOf(known);
    actor.ifPresent(person -> record(export, person, request.caller()));
    return export;
  }

  /** What was exported before, as it is now: in the trail that is an export as well. */
  Export again(Caller caller) {
    var known = outside.people().find(Selves.account(caller));
    var export = exportOf(known);
    known
        .map(person -> Selves.person(outside, caller, person))
        .ifPresent(person -> record(export, person, caller));
    return export;
  }

  private Export exportOf(Optional<People.Known> person) {
    var at = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    return person
        .map(known -> new Export(at, known, outside.consents().of(known.id()), copyOf(known)))
        .orElseGet(
            () -> new Export(at, null, new ConsentRegister(List.of()), PersonalCopy.NOTHING));
  }

  private void record(Export export, Actor.Person actor, Caller caller) {
    var known = Objects.requireNonNull(export.account());
    var subject = new AuditEntry.Subject(AuditEntry.Subject.Kind.PERSON, known.id());
    outside
        .trail()
        .write(AuditEntry.done(AuditKind.DATA_EXPORTED, actor, caller, subject, null, export.at()));
  }

  private PersonalCopy copyOf(People.Known known) {
    return works.stream()
        .flatMap(work -> known.cities().stream().map(city -> work.copyOf(known.id(), city)))
        .reduce(PersonalCopy.NOTHING, PersonalCopy::and);
  }
}
