// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.usecase;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.command.Moment;
import org.redvest.person.in.AccountAdministration.Wanted;
import org.redvest.person.model.AccountStanding;

/** Looks an account up, and writes down who looked, in which city, and whom he found. */
record Searching(PersonUseCases feature, Caller caller) {

  /** What the trail says of it. */
  record Searched(String by, int found) {}

  List<AccountStanding> search(Supplier<Wanted> words) {
    var issuer = caller.account().issuer();
    var wanted = words.get();
    var account = new Account(issuer, wanted.account());
    var moment = feature.commands().moment(caller, wanted.city());
    SystemAdministration.require(moment.actor(), false).mustName(caller);
    var found =
        feature.accounts().of(account).stream()
            .filter(standing -> standing.person().city().equals(wanted.city()))
            .toList();
    feature.trail().write(entry(found, moment));
    return found;
  }

  private AuditEntry entry(List<AccountStanding> found, Moment moment) {
    return AuditEntry.done(
        AuditKind.PERSON_SEARCHED,
        moment.actor(),
        caller,
        subject(found),
        new Searched("ACCOUNT", found.size()),
        moment.now());
  }

  private static AuditEntry.@Nullable Subject subject(List<AccountStanding> found) {
    return found.isEmpty()
        ? null
        : new AuditEntry.Subject(AuditEntry.Subject.Kind.ACCOUNT, found.getFirst().person());
  }
}
