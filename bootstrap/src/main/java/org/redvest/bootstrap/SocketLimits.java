// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How long a connection waits for the database to say anything: set whenever one is taken, for who
 * had it before may have had reason for another limit, and the pool knows none.
 */
class SocketLimits {

  /** Longer than a statement may take and than a lock is waited for (db/roles.sql). */
  private static final Duration ANSWER = Duration.ofSeconds(4);

  /** A number is reserved by one short statement, and those who place wait for it in a row. */
  private static final Duration NUMBER = Duration.ofSeconds(2);

  @Produces
  @Singleton
  AgroalPoolInterceptor ofRequests() {
    return new Limit(ANSWER);
  }

  @Produces
  @Singleton
  @DataSource("numbers")
  AgroalPoolInterceptor ofNumbers() {
    return new Limit(NUMBER);
  }

  private record Limit(Duration longest) implements AgroalPoolInterceptor {

    @Override
    public void onConnectionAcquire(Connection connection) {
      try {
        connection.setNetworkTimeout(Runnable::run, (int) longest.toMillis());
      } catch (SQLException dead) {
        // found out by the first statement, in the way that every other loss is
      }
    }
  }
}
