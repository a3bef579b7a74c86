// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redvest.standalone.endtoend.Replica;
import org.redvest.standalone.endtoend.Service;
import org.redvest.standalone.endtoend.World;

/** A replica as an operator runs it, and the line to a database that others use as well. */
class LostDatabaseIT {

  private static @Nullable Line line;
  private static @Nullable Replica replica;
  private static @Nullable Patient patient;

  private static Holdings atFirst = new Holdings(0, 0);

  @BeforeAll
  static void start() throws Exception {
    var service = Service.running();
    var world = World.here();
    var environment = Replica.environment(service);
    environment.put("QUARKUS_THREAD_POOL_KEEP_ALIVE_TIME", "2S");
    var cuttable = Line.to(environment);
    line = cuttable;
    var beyond = Replica.start(service.data(), cuttable.into(environment));
    replica = beyond;
    patient =
        new Patient(
            beyond.api(),
            beyond.management(),
            service.process().token("resident"),
            world.station().toString());
    patient().assertServed();
    patient().assertManyServed();
    atFirst = Holdings.of(patient());
  }

  /** Those that are idle go by themselves, after a while, which is short here. */
  @AfterAll
  @Timeout(120)
  static void no_thread_is_lost_and_all_ends() throws Exception {
    try {
      atFirst.awaitThreads(patient());
    } finally {
      replica().close();
      line().close();
    }
  }

  private static Line line() {
    return Objects.requireNonNull(line);
  }

  private static Replica replica() {
    return Objects.requireNonNull(replica);
  }

  private static Patient patient() {
    return Objects.requireNonNull(patient);
  }

  @BeforeEach
  void look() throws Exception {
    patient().assertServed();
    patient().assertManyServed();
  }

  @AfterEach
  @Timeout(60)
  void no_connection_is_lost() throws Exception {
    atFirst.awaitConnections(patient());
    patient().assertManyServed();
  }

  @Test
  @Timeout(120)
  void a_database_that_nobody_listens_at() throws Exception {
    patient().assertServed();
    int printed = replica().output().length();
    line().refuse();
    try {
      Patient.atOnce(patient().operations(), 5).forEach(Patient::assertBusy);
      assertNamed("unreachable");
    } finally {
      line().mend();
    }
    patient().assertServed();
    assertTold(printed);
  }

  @Test
  @Timeout(120)
  void a_line_that_is_half_open() throws Exception {
    patient().assertServed();
    int printed = replica().output().length();
    line().goDead();
    try {
      Patient.atOnce(patient().operations(), 5).forEach(Patient::assertBusy);
      Patient.atOnce(patient().operations(), 5).forEach(Patient::assertBusy);
      assertNamed("silent");
    } finally {
      line().mend();
    }
    patient().assertServed();
    assertTold(printed);
  }

  /** Others have all connections, and end the ones that the replica had. */
  @Test
  @Timeout(120)
  void a_database_without_a_connection_left() throws Exception {
    patient().assertServed();
    int printed = replica().output().length();
    var others = new ArrayList<Connection>();
    try (var one = Service.running().database();
        var statement = one.createStatement()) {
      statement.execute("ALTER ROLE redvest_service CONNECTION LIMIT 0");
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'redvest_service'");
      takeAll(others);
      statement.execute("ALTER ROLE redvest_service CONNECTION LIMIT -1");
      Patient.atOnce(patient().operations(), 5).forEach(Patient::assertBusy);
      assertNamed("saturated");
    } finally {
      for (var other : others) {
        other.close();
      }
    }
    patient().assertServed();
    assertTold(printed);
  }

  /** None at all, none that limits anything, or a way past the tables that are migrated. */
  @Test
  @Timeout(120)
  void a_role_without_limits_is_no_role_to_start_with() throws Exception {
    var service = Service.running();
    try (var one = service.database();
        var statement = one.createStatement()) {
      statement.execute("ALTER ROLE redvest_service RESET lock_timeout");
      statement.execute("ALTER ROLE redvest_service SET statement_timeout = 0");
      statement.execute("ALTER ROLE redvest_service RESET idle_in_transaction_session_timeout");
      statement.execute("ALTER ROLE redvest_service SET search_path = other");
      try {
        assertThatThrownBy(() -> Replica.beside(service))
            .isInstanceOfSatisfying(
                AssertionError.class,
                refused ->
                    assertThat(refused)
                        .hasMessageContaining(
                            "redvest_service has no idle_in_transaction_session_timeout,"
                                + " lock_timeout, search_path, statement_timeout of its own")
                        .hasMessageContaining("run db/roles.sql again")
                        .message()
                        .doesNotContain("\tat "));
      } finally {
        statement.execute("ALTER ROLE redvest_service SET lock_timeout = '3s'");
        statement.execute("ALTER ROLE redvest_service SET statement_timeout = '3500ms'");
        statement.execute(
            "ALTER ROLE redvest_service SET idle_in_transaction_session_timeout = '15s'");
        statement.execute("ALTER ROLE redvest_service SET search_path = public");
      }
    }
  }

  private static void takeAll(List<Connection> others) throws Exception {
    try {
      while (true) {
        others.add(Service.running().database());
      }
    } catch (SQLException full) {
      assertThat(full.getSQLState()).isEqualTo("53300");
    }
  }

  private static void assertNamed(String cause) throws Exception {
    patient().assertHealthNames(cause);
    assertThat(patient().metrics())
        .containsPattern("redvest_busy_total\\{cause=\"" + cause + "\"} [1-9]");
  }

  private static void assertTold(int printed) throws Exception {
    assertThat(patient().health("ready").statusCode()).isEqualTo(200);
    assertThat(patient().health("well").statusCode()).isEqualTo(200);
    assertThat(replica().output().substring(printed)).doesNotContain("\tat ", " ERROR ");
  }
}
