package org.redvest.persistence.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Asks the database to make the months to come and to drop those that are over. The role that
 * serves can do neither by itself: a function of the owner's does it and records what it did.
 */
@ApplicationScoped
public class MonthlyPartitions {

  private final Session session;
  private final Clock clock;

  @Inject
  MonthlyPartitions(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** Does what is due now. Harmless at any moment, by several replicas at once too. */
  public void keepUp() {
    session
        .createNativeQuery("select cast(run_retention(:now) as text)", String.class)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /** When it was done last, by whichever replica; empty when it never was. */
  public Optional<Instant> lastRun() {
    return session
        .createNativeQuery("select max(ran_at) from retention_run", Instant.class)
        .uniqueResultOptional();
  }
}
