// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL for tests: one server per JVM, as many databases as wanted.
 *
 * <pre>{@code
 * private final TestPostgres.Database database = TestPostgres.migrated();
 *
 * database.dataSource();               // for plain JDBC
 * database.url(), database.user()      // for a framework's configuration; there is no password
 * }</pre>
 *
 * <p>{@link #migrated()} costs some tens of milliseconds: the migrations run once per JVM, every
 * further database is a copy. The server is the embedded PostgreSQL 18; with {@code
 * -Dredvest.test.postgres=15} it is the PostgreSQL 15 of the Linux distribution, which must then be
 * installed. It ends with the JVM, and its data go with it.
 */
public final class TestPostgres {

  /** One database of the server. */
  public record Database(String url, String user) {

    public DataSource dataSource() {
      var source = new PGSimpleDataSource();
      source.setURL(url);
      source.setUser(user);
      return source;
    }
  }

  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestPostgres() {}

  /** A database of its own with every migration of the class path applied and no rows of a test. */
  public static Database migrated() {
    return create("TEMPLATE " + Template.NAME);
  }

  /** A database of its own without any table, for tests of the migrations themselves. */
  public static Database empty() {
    return create("TEMPLATE template0");
  }

  private static Database create(String options) {
    var name = "test_" + COUNT.incrementAndGet();
    execute("CREATE DATABASE " + name + " " + options);
    return database(name);
  }

  private static Database database(String name) {
    return new Database(TestServer.RUNNING.url(name), TestServer.USER);
  }

  private static void execute(String sql) {
    try (var connection = database("postgres").dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The migrations grant to the roles. */
  private static void prepare(Database database) {
    try {
      ServedDatabase.execute(database, ServedDatabase.roles());
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the roles cannot be made", e);
    }
  }

  /** The database that the others are copied from; migrated when the first one is asked for. */
  private static final class Template {

    static final String NAME = migrate("redvest_template");

    private static String migrate(String name) {
      execute("CREATE DATABASE " + name + " TEMPLATE template0");
      prepare(database(name));
      Flyway.configure()
          .dataSource(database(name).dataSource())
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return name;
    }
  }
}
