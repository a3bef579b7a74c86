// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Refuses a start where the role that serves has no limits of its own, or may be led to other
 * tables than those that are migrated: what a session sets for itself reaches no worker of a
 * cluster, so nothing in here sets them.
 */
@ApplicationScoped
class RoleSettings {

  private static final Set<String> WANTED =
      Set.of(
          "lock_timeout",
          "statement_timeout",
          "idle_in_transaction_session_timeout",
          "search_path");

  private static final String OF_THE_ROLE =
      """
      select current_user, split_part(setting, '=', 1)
        from (select 1) one
        left join (select unnest(setconfig) as setting
                     from pg_db_role_setting s
                    where setrole = current_user::regrole
                      and setdatabase in (0, (select oid from pg_database where datname = current_database()))
                  ) settings on split_part(setting, '=', 2) not in ('0', '')
                            and (split_part(setting, '=', 1) <> 'search_path'
                              or setting = 'search_path=public' and current_setting('search_path') = 'public')
      """;

  private final AgroalDataSource database;

  @Inject
  RoleSettings(AgroalDataSource database) {
    this.database = database;
  }

  /** Before anything runs that could wait for ever; jobs begin at 0. */
  void mustBeThere(@Observes @Priority(-1) StartupEvent starting) throws SQLException {
    var missing = new ArrayList<>(WANTED.stream().sorted().toList());
    String role = "";
    for (var row : rows()) {
      role = row.getFirst();
      missing.remove(row.getLast());
    }
    if (!missing.isEmpty()) {
      throw new ConfigurationException(
          "the database's role %s has no %s of its own: run db/roles.sql again in the database, as a superuser"
              .formatted(role, String.join(", ", missing)));
    }
  }

  private List<List<String>> rows() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(OF_THE_ROLE)) {
      var found = new ArrayList<List<String>>();
      while (rows.next()) {
        found.add(List.of(rows.getString(1), String.valueOf(rows.getString(2))));
      }
      return found;
    }
  }
}
