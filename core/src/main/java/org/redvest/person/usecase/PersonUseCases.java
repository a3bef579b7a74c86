package org.redvest.person.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.redvest.access.PersonId;
import org.redvest.access.out.Actors;
import org.redvest.audit.AuditTrail;
import org.redvest.event.EventLog;
import org.redvest.idempotency.Again;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Positions;
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
import org.redvest.person.model.AccountStanding;
import org.redvest.person.out.AccountStandings;
import org.redvest.person.out.Consents;
import org.redvest.person.out.Erasures;
import org.redvest.person.out.People;
import org.redvest.person.out.PersonWork;
import org.redvest.person.out.Standings;
import org.redvest.shared.Failures;
import org.redvest.shared.Ids;

/** Puts the persons' use cases together. */
public final class PersonUseCases {

  private final Outside outside;

  /** Everything that they need from outside. */
  public record Outside(
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
      Clock clock) {}

  public PersonUseCases(Outside outside) {
    this.outside = outside;
  }

  public ShowMe showMe() {
    return new Showing(outside);
  }

  public ShowAccount showAccount() {
    return new Blocking(outside);
  }

  public SearchAccount searchAccount() {
    return new Searching(outside);
  }

  public BlockAccount blockAccount() {
    return new Blocking(outside);
  }

  public UnblockAccount unblockAccount() {
    return new Blocking(outside);
  }

  /** How a blocking or unblocking that was sent before stands now. */
  public Again<AccountStanding> accountAgain() {
    return (outcome, caller) -> new Blocking(outside).again(caller, outcome.subject(PersonId::new));
  }

  public ReadConsents readConsents() {
    return new Consenting(outside);
  }

  public StateConsent stateConsent() {
    return new Consenting(outside);
  }

  /** Takes part in the transaction of whatever needs the consent. */
  public AskConsent askConsent() {
    return (person, kind) -> outside.consents().of(person).holds(kind);
  }

  /**
   * What a deletion is made of.
   *
   * @param others everybody who keeps something of people, in the order in which it is let go of
   */
  public ErasureSteps erasureSteps(List<PersonWork> others) {
    var works = with(others);
    return new PlainSteps(outside, new Erasing(outside, works), works);
  }

  /** As {@link #erasureSteps}: the same people keep the parts of a copy. */
  public ExportMyData exportMyData(List<PersonWork> others) {
    return new Exporting(outside, with(others));
  }

  /** The copy once more, as things are now. */
  public Again<ExportMyData.Export> exportAgain(List<PersonWork> others) {
    var exporting = new Exporting(outside, with(others));
    return (_, caller) -> exporting.again(caller);
  }

  private List<PersonWork> with(List<PersonWork> others) {
    var works = new ArrayList<>(others);
    works.add(new AppointmentsOfPerson(outside));
    return works;
  }

  /** Deletes an account by these steps, each of which has a transaction of its own. */
  public static EraseMe eraseMe(ErasureSteps steps, Clock clock, Failures failures) {
    return new Leaving(steps, clock, failures);
  }

  /** As {@link #eraseMe}. */
  public static RunErasures runErasures(ErasureSteps steps, Clock clock, Failures failures) {
    return new Leaving(steps, clock, failures);
  }
}
