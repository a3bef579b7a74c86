package org.redvest.bootstrap;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Whether the database is there, asked beside the pool that requests go through: so it is told too
 * when all of that pool wait for an answer.
 */
@Singleton
class Pulse {

  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final AgroalDataSource beside;
  private final AgroalDataSource pool;
  private final Question<Boolean> question = new Question<>(this::ask);
  private volatile boolean doubted;

  @Inject
  Pulse(@DataSource("numbers") AgroalDataSource beside, AgroalDataSource pool) {
    this.beside = beside;
    this.pool = pool;
  }

  /** Somebody was let down: the next ones ask before they begin. */
  void doubt() {
    doubted = true;
  }

  /** Fails where the database was away just now and still is; costs nothing elsewhere. */
  void mustBeFelt() {
    if (doubted) {
      feel();
    }
  }

  /** Fails where the database does not answer. */
  void feel() {
    asked().await().indefinitely();
  }

  /** The answer, which comes within {@link Question#LONGEST}. */
  Uni<Boolean> asked() {
    return question.answer().onFailure().invoke(this::doubt).onItem().invoke(this::trust);
  }

  /** The connections that were idle meanwhile are dead, or are half open; nobody is to try them. */
  private synchronized void trust() {
    if (doubted) {
      doubted = false;
      pool.flush(AgroalDataSource.FlushMode.IDLE);
      Faults.over();
    }
  }

  private boolean ask() throws SQLException {
    try {
      return select();
    } catch (SQLException failed) {
      if (Contention.behind(failed).filter(Contention.LOST::equals).isEmpty()) {
        throw failed;
      }
      // that was a connection of before; a new one knows
      return select();
    }
  }

  private boolean select() throws SQLException {
    try (var connection = beside.getConnection()) {
      connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("select pg_is_in_recovery()")) {
        row.next();
        if (row.getBoolean(1)) {
          throw new SQLException("the database is a standby", "25006");
        }
        return true;
      }
    }
  }
}
