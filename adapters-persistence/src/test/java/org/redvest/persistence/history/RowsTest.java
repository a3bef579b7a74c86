// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.persistence.PreparedStatements;
import org.redvest.persistence.TestPostgres;

class RowsTest {

  @ParameterizedTest
  @ValueSource(strings = {"select * from nowhere", "select 'no identifier'"})
  void aStatementWhoseRowsCannotBeReadIsClosed(String sql) throws SQLException {
    try (var real = TestPostgres.empty().dataSource().getConnection()) {
      var on = PreparedStatements.on(real);

      assertThatThrownBy(() -> new Rows(on.connection(), sql))
          .isInstanceOfAny(SQLException.class, ClassCastException.class);

      assertThat(on.prepared()).hasSize(1);
      assertThat(on.prepared().getFirst().isClosed()).isTrue();
    }
  }
}
