// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redvest.persistence.shared.Cells;
import org.redvest.persistence.shared.PlainSql;

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

  private final PlainSql sql;
  private final Clock clock;

  @Inject
  MonthlyPartitions(PlainSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The tables that are kept by the month. */
  public List<String> tables() {
    return sql.list(
        "select table_name from retention order by table_name", row -> row.getString(1));
  }

  /**
   * Does for one table what is due now. Harmless at any moment, by several replicas at once too;
   * each table in a transaction of its own, or a run could hold one while it waits for another. The
   * months of what tells of a table's rows are dropped with the table's.
   */
  public void keepUp(String table) {
    sql.run("select run_retention(?, ?)", table, clock.instant());
  }

  /**
   * When it was done last, by whichever replica, for the table that waits longest; empty when it
   * never was for one of them.
   */
  public Optional<Instant> lastRun() {
    return sql.list(LAST_RUN, row -> Optional.ofNullable(Cells.instantOrNull(row, 1))).getFirst();
  }
}
