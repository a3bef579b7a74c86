// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.order.OrderId;
import org.redvest.order.StageName;
import org.redvest.shared.Personal;

/**
 * Where an order stands. Each record holds only what is true in its stage and offers only what
 * leads on from it; the whole table stands in {@link org.redvest.order.OrderAction}.
 */
public sealed interface Stage {

  /** When the order came to this stage. */
  Instant since();

  /** Asked, and not yet looked at by whoever holds it. */
  record Placed(Instant since) implements Stage {

    Verified verified(Instant now) {
      return new Verified(now);
    }

    Rejected rejected(Instant now, RejectionReason reason, @Nullable OrderId duplicateOf) {
      return new Rejected(now, reason, duplicateOf);
    }

    Referred referred(Instant now, Personal office) {
      return new Referred(now, office, null);
    }
  }

  /** Found true and fit for volunteers; waits for an offer. */
  record Verified(Instant since) implements Stage {

    Offered offered(Instant now) {
      return new Offered(now);
    }

    Referred referred(Instant now, Personal office) {
      return new Referred(now, office, null);
    }

    Unmet givenUp(Instant now) {
      return new Unmet(now);
    }
  }

  /** Answered with no, for a reason. */
  record Rejected(Instant since, RejectionReason reason, @Nullable OrderId duplicateOf)
      implements Stage {

    public Rejected {
      if ((reason == RejectionReason.DUPLICATE) != (duplicateOf != null)) {
        throw new IllegalArgumentException("a duplicate, and only a duplicate, names its twin");
      }
    }
  }

  /** Not for volunteers: sent to the office that is competent, whose answer may come later. */
  record Referred(Instant since, Personal office, @Nullable Personal answer) implements Stage {

    Referred answered(Personal words) {
      return new Referred(since, office, words);
    }
  }

  /** Lies with one or more teams, of which the first to accept has it. */
  record Offered(Instant since) implements Stage {

    Taken taken(Instant now, TeamId team) {
      return new Taken(now, team);
    }

    Verified back(Instant now) {
      return new Verified(now);
    }
  }

  /** A stage in which one team has the order in its hands. */
  sealed interface InHand extends Stage {
    TeamId team();

    /** Planned, or planned anew. */
    Scheduled planned(Instant now, Plan plan);

    /** Given back, taken back or called back: it waits for another offer. */
    default Verified back(Instant now) {
      return new Verified(now);
    }
  }

  /** A team has said yes. */
  record Taken(Instant since, TeamId team) implements InHand {

    @Override
    public Scheduled planned(Instant now, Plan plan) {
      return new Scheduled(now, team, plan);
    }
  }

  /** The team has said when and who. */
  record Scheduled(Instant since, TeamId team, Plan plan) implements InHand {

    @Override
    public Scheduled planned(Instant now, Plan changed) {
      return new Scheduled(since, team, changed);
    }

    Served served(Instant now, ServiceReport report) {
      return new Served(now, team, plan, report);
    }
  }

  /** The team has said what it did; the people served have not yet said what they think. */
  record Served(Instant since, TeamId team, Plan plan, ServiceReport report) implements Stage {

    Served amended(ServiceReport corrected) {
      return new Served(since, team, plan, corrected);
    }

    Closed closed(Instant now, Outcome outcome) {
      return new Closed(now, outcome, team);
    }

    Verified reopened(Instant now) {
      return new Verified(now);
    }
  }

  /** Over, with an outcome that an independent call-back may still overturn once. */
  record Closed(Instant since, Outcome outcome, TeamId team) implements Stage {

    Closed overturned() {
      return new Closed(since, Outcome.UNSOLVED, team);
    }

    Verified reopened(Instant now) {
      return new Verified(now);
    }
  }

  /** Called off before it was served. */
  record Cancelled(Instant since, boolean byRequester) implements Stage {}

  /** Nobody could be found. */
  record Unmet(Instant since) implements Stage {}

  /** The person in charge of the job, where there is one by now. */
  default @Nullable PersonId personInCharge() {
    return switch (this) {
      case Scheduled scheduled -> scheduled.plan().personInCharge();
      case Served served -> served.plan().personInCharge();
      case Placed _, Verified _, Rejected _, Referred _, Offered _, Taken _ -> null;
      case Closed _, Cancelled _, Unmet _ -> null;
    };
  }

  /** The team that has the order in its hands or has served it, where there is one. */
  default @Nullable TeamId servingTeam() {
    return switch (this) {
      case Taken taken -> taken.team();
      case Scheduled scheduled -> scheduled.team();
      case Served served -> served.team();
      case Closed closed -> closed.team();
      case Placed _, Verified _, Rejected _, Referred _, Offered _, Cancelled _, Unmet _ -> null;
    };
  }

  default StageName name() {
    return switch (this) {
      case Placed _ -> StageName.PLACED;
      case Verified _ -> StageName.VERIFIED;
      case Rejected _ -> StageName.REJECTED;
      case Referred _ -> StageName.REFERRED;
      case Offered _ -> StageName.OFFERED;
      case Taken _ -> StageName.TAKEN;
      case Scheduled _ -> StageName.SCHEDULED;
      case Served _ -> StageName.SERVED;
      case Closed _ -> StageName.CLOSED;
      case Cancelled _ -> StageName.CANCELLED;
      case Unmet _ -> StageName.UNMET;
    };
  }
}
