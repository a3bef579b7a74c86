// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.audit.usecase;

import java.time.Clock;
import org.redvest.access.out.Actors;
import org.redvest.audit.AuditTrail;
import org.redvest.audit.in.NoteAttempt;
import org.redvest.audit.in.ReadTrail;
import org.redvest.audit.in.WriteAttempts;
import org.redvest.audit.out.AuditLists;

/** Puts the audit trail's use cases together. */
public final class AuditUseCases {

  private final Outside outside;
  private final Gathered gathered = new Gathered();

  /** Everything that the trail needs from outside. */
  public record Outside(AuditTrail trail, AuditLists lists, Actors actors, Clock clock) {}

  public AuditUseCases(Outside outside) {
    this.outside = outside;
  }

  public NoteAttempt noteAttempt() {
    return gathered::add;
  }

  /**
   * @param committing the trail in a transaction of its own: what does not reach the database waits
   *     for the next time
   */
  public WriteAttempts writeAttempts(AuditTrail committing) {
    return everything -> {
      var taken = gathered.take(outside.clock().instant(), everything);
      try {
        if (!taken.isEmpty()) {
          committing.write(taken);
        }
        return taken.size();
      } catch (RuntimeException notNow) {
        gathered.putBack(taken);
        throw notNow;
      }
    };
  }

  public ReadTrail readTrail() {
    return new Reading(outside);
  }
}
