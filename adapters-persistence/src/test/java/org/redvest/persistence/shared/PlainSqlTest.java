package org.redvest.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.redvest.persistence.PreparedStatements;
import org.redvest.persistence.TestPostgres;

class PlainSqlTest {

  /** The pool gives its connection to the next one, and nobody else would close it. */
  @Test
  void aStatementWhoseParameterCannotBeSetIsClosed() throws SQLException {
    try (var real = TestPostgres.empty().dataSource().getConnection()) {
      var on = PreparedStatements.on(real);

      assertThatThrownBy(() -> PlainSql.prepare(on.connection(), "select ?", new Object()))
          .isInstanceOf(SQLException.class);

      assertThat(on.prepared()).hasSize(1);
      assertThat(on.prepared().getFirst().isClosed()).isTrue();
    }
  }
}
