// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.model;

import java.time.Instant;
import org.redvest.team.RegistrationRejection;
import org.redvest.team.SuspensionReason;
import org.redvest.team.TeamStatus;

/** Where a team stands; each type offers only what is legal from it. */
public sealed interface Standing {

  /** When it came to stand there. */
  Instant since();

  default TeamStatus status() {
    return switch (this) {
      case Registered _ -> TeamStatus.REGISTERED;
      case Rejected _ -> TeamStatus.REJECTED;
      case Approved _ -> TeamStatus.APPROVED;
      case Suspended _ -> TeamStatus.SUSPENDED;
      case Dissolved _ -> TeamStatus.DISSOLVED;
    };
  }

  /** A team that exists: it has members who may change it, and it may be dissolved. */
  sealed interface Living extends Standing {

    default Dissolved dissolve(Instant at) {
      return new Dissolved(at);
    }
  }

  /** Waits for an administrator. */
  record Registered(Instant since) implements Living {

    Approved approve(Instant at) {
      return new Approved(at);
    }

    Rejected reject(RegistrationRejection reason, Instant at) {
      return new Rejected(at, reason);
    }
  }

  /** May be offered orders. */
  record Approved(Instant since) implements Living {

    Suspended suspend(SuspensionReason reason, Instant at) {
      return new Suspended(at, reason);
    }
  }

  /** Is offered nothing; what it holds is flagged for recall. */
  record Suspended(Instant since, SuspensionReason reason) implements Living {

    Approved reinstate(Instant at) {
      return new Approved(at);
    }
  }

  /** The end of a registration that did not hold; a better one is a new team. */
  record Rejected(Instant since, RegistrationRejection reason) implements Standing {}

  /** The end. */
  record Dissolved(Instant since) implements Standing {}
}
