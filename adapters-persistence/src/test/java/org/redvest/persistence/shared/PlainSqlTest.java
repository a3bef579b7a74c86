// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redvest.persistence.PreparedStatements;
import org.redvest.persistence.TestPostgres;

class PlainSqlTest {

  private record On(Connection connection) implements RunningTransaction {

    @Override
    public Map<Object, Object> memory() {
      return Map.of();
    }
  }

  /** The pool gives its connection to the next one, and nobody else would close it. */
  @Test
  void aStatementWhoseParameterCannotBeSetIsClosed() throws SQLException {
    try (var real = TestPostgres.empty().dataSource().getConnection()) {
      var on = PreparedStatements.on(real);

      assertThatThrownBy(() -> new PlainSql(new On(on.connection())).run("select ?", new Object()))
          .hasCauseInstanceOf(SQLException.class);

      assertThat(on.prepared()).hasSize(1);
      assertThat(on.prepared().getFirst().isClosed()).isTrue();
    }
  }

  @Test
  void a_constraint_that_is_broken_is_told_from_what_else_may_fail() throws SQLException {
    try (var connection = TestPostgres.empty().dataSource().getConnection()) {
      var sql = new PlainSql(new On(connection));

      assertThatThrownBy(() -> sql.run("select 1 / 0")).matches(failed -> !isOfConstraint(failed));
      assertThatThrownBy(() -> withOne("do $$ begin raise unique_violation; end $$"))
          .matches(PlainSqlTest::isOfConstraint);
    }
  }

  private static void withOne(String statement) throws SQLException {
    try (var connection = TestPostgres.empty().dataSource().getConnection()) {
      new PlainSql(new On(connection)).run(statement);
    }
  }

  private static boolean isOfConstraint(Throwable failed) {
    return failed instanceof SqlFailure failure && failure.isOfConstraint();
  }
}
