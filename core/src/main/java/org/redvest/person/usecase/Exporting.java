package org.redvest.person.usecase;

import java.time.temporal.ChronoUnit;
import java.util.List;
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
    var account = Selves.account(request.caller());
    var found = outside.people().find(account);
    var actor = found.map(known -> Selves.person(outside, request.caller(), known));
    actor.ifPresent(Selves::requirePerson);
    request.body().run();
    var at = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    if (found.isEmpty()) {
      return new Export(at, null, new ConsentRegister(List.of()), PersonalCopy.NOTHING);
    }
    var known = found.get();
    var subject = new AuditEntry.Subject(AuditEntry.Subject.Kind.PERSON, known.id());
    outside
        .trail()
        .write(
            AuditEntry.done(
                AuditKind.DATA_EXPORTED, actor.orElseThrow(), request.caller(), subject, null, at));
    return new Export(at, known, outside.consents().of(known.id()), copyOf(known));
  }

  private PersonalCopy copyOf(People.Known known) {
    return works.stream()
        .flatMap(work -> known.cities().stream().map(city -> work.copyOf(known.id(), city)))
        .reduce(PersonalCopy.NOTHING, PersonalCopy::and);
  }
}
