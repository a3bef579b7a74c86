package org.redvest.person.usecase;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.person.in.SearchAccount;
import org.redvest.person.model.AccountStanding;

/** Looks an account up, and writes down who looked, in which city, and whom he found. */
record Searching(PersonUseCases.Outside outside) implements SearchAccount {

  /** What the trail says of it. */
  record Searched(String by, int found) {}

  @Override
  public List<AccountStanding> search(Caller caller, Supplier<Wanted> input) {
    var issuer = Selves.account(caller).issuer();
    var wanted = input.get();
    var actor = SystemAdministration.of(outside, caller, wanted.city());
    var found =
        outside.accounts().of(new Account(issuer, wanted.account())).stream()
            .filter(standing -> standing.person().city().equals(wanted.city()))
            .toList();
    outside.trail().write(entry(actor, caller, found));
    return found;
  }

  private AuditEntry entry(Actor actor, Caller caller, List<AccountStanding> found) {
    return AuditEntry.done(
        AuditKind.PERSON_SEARCHED,
        actor,
        caller,
        subject(found),
        new Searched("ACCOUNT", found.size()),
        outside.clock().instant());
  }

  private static AuditEntry.@Nullable Subject subject(List<AccountStanding> found) {
    return found.isEmpty()
        ? null
        : new AuditEntry.Subject(AuditEntry.Subject.Kind.ACCOUNT, found.getFirst().person());
  }
}
