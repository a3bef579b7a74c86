// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redvest.persistence.TestPostgres;

class DataKeysTest {

  private static final MasterKey MASTER =
      MasterKey.from(
          Optional.of(Base64.getEncoder().encodeToString(new byte[32])), Optional.empty());

  private final TestPostgres.Database database = TestPostgres.migrated();

  private DataKeys keys() {
    return new DataKeys(database.dataSource(), MASTER, Clock.systemUTC());
  }

  @Test
  void replicasThatStartAtOnceCreateEachKeyOnce() throws Exception {
    int replicas = 6;
    var barrier = new CyclicBarrier(replicas);
    try (var threads = Executors.newFixedThreadPool(replicas)) {
      var starts =
          IntStream.range(0, replicas)
              .mapToObj(i ->
                  threads.submit(() -> {
                    barrier.await();
                    return keys().readOrCreate(Suite.INTL);
                  }))
              .toList();
      for (var start : starts) {
        assertThat(start.get().missing()).isEmpty();
        assertThat(start.get().highestId()).isEqualTo(KeyUse.all().size());
      }
    }
  }

  @Test
  void aSecondStartCreatesNothing() {
    keys().readOrCreate(Suite.INTL);

    assertThat(keys().readOrCreate(Suite.INTL).highestId()).isEqualTo(KeyUse.all().size());
  }

  @Test
  void theNextStartReplacesARetiredKeyAndKeepsIt() throws SQLException {
    var before = keys().readOrCreate(Suite.INTL).newest(KeyUse.SEALING);

    execute("UPDATE data_key SET retired_at = created_at WHERE id = " + before.id());
    var after = keys().readOrCreate(Suite.INTL);

    assertThat(after.newest(KeyUse.SEALING).id()).isEqualTo(KeyUse.all().size() + 1);
    assertThat(after.find(before.id())).isPresent();
  }

  @Test
  void aRowPassedOffForAnotherUseIsRefused() throws SQLException {
    keys().readOrCreate(Suite.INTL);

    execute("UPDATE data_key SET purpose = 'MAC_CURSOR' WHERE purpose = 'MAC_ACCOUNT'");

    assertThatIllegalStateException().isThrownBy(() -> keys().read());
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
