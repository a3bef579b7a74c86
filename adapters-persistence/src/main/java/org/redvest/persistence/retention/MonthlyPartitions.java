package org.redvest.persistence.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Asks the database to make the months to come and to drop those that are over. The role that
 * serves can do neither by itself: a function of the owner's does it and records what it did.
 */
@ApplicationScoped
public class MonthlyPartitions {

  private static final String LAST_RUN =
      """
      select case when count(*) = count(latest) then min(latest) end
        from (select max(run.ran_at) as latest
                from retention rule left join retention_run run on run.table_name = rule.table_name
               where to_regclass(rule.table_name) is not null
               group by rule.table_name) each_table
      """;

  private final Session session;
  private final Clock clock;

  @Inject
  MonthlyPartitions(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** The tables that are kept by the month. */
  public List<String> tables() {
    return session
        .createNativeQuery("select table_name from retention order by table_name", String.class)
        .getResultList();
  }

  /**
   * Does for one table what is due now. Harmless at any moment, by several replicas at once too;
   * each table in a transaction of its own, or a run could hold one while it waits for another. The
   * months of what tells of a table's rows are dropped with the table's.
   */
  public void keepUp(String table) {
    session
        .createNativeQuery("select cast(run_retention(:which, :now) as text)", String.class)
        .setParameter("which", table)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /**
   * When it was done last, by whichever replica, for the table that waits longest; empty when it
   * never was for one of them.
   */
  public Optional<Instant> lastRun() {
    return session.createNativeQuery(LAST_RUN, Instant.class).uniqueResultOptional();
  }
}
