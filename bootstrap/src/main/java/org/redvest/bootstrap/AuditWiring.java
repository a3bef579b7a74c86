// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.redvest.access.out.Actors;
import org.redvest.audit.AuditTrail;
import org.redvest.audit.in.NoteAttempt;
import org.redvest.audit.in.ReadTrail;
import org.redvest.audit.in.WriteAttempts;
import org.redvest.audit.out.AuditLists;
import org.redvest.audit.usecase.AuditUseCases;

/** The audit trail. */
class AuditWiring {

  @Produces
  @Singleton
  AuditUseCases audit(AuditTrail trail, AuditLists views, Actors actors, Clock clock) {
    return new AuditUseCases(new AuditUseCases.Outside(trail, views, actors, clock));
  }

  /** Without a transaction: nothing is written yet. */
  @Produces
  @Singleton
  NoteAttempt noteAttempt(AuditUseCases audit) {
    return audit.noteAttempt();
  }

  @Produces
  @Singleton
  WriteAttempts writeAttempts(AuditUseCases audit, AuditTrail trail) {
    return audit.writeAttempts(entries ->
        Transactions.call(() -> {
          trail.write(entries);
          return entries;
        }));
  }

  @Produces
  @Singleton
  ReadTrail readTrail(AuditUseCases audit, Recognised recognised) {
    var useCase = audit.readTrail();
    return (caller, city, wanted, limit) ->
        recognised.call(caller, () -> useCase.read(caller, city, wanted, limit));
  }
}
