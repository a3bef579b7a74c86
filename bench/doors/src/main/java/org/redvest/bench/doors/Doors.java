// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bench.doors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/**
 * What each door to the database costs in processor time of its own thread, beside the driver
 * alone: the same operations on the same server, in turns, so that whatever else the machine does
 * is shared by all. Each transaction has as many operations as a command has statements.
 */
public final class Doors {

  static final UUID TEAM = UUID.randomUUID();

  private static final int ROWS = 2_000;
  private static final int OPERATIONS = 5;
  private static final int TURN = 200;
  private static final int WARM_UP = 40;
  private static final int TURNS = 80;

  enum Operation {
    INSERT("insert"),
    LOCK("find by key and lock"),
    SAVE("lock, then update"),
    LIST("list of 50 rows");

    private final String words;

    Operation(String words) {
      this.words = words;
    }
  }

  private final List<UUID> ids = new ArrayList<>();

  public static void main(String[] arguments) throws Exception {
    try (var server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        var raw = server.getPostgresDatabase().getConnection();
        var own = server.getPostgresDatabase().getConnection();
        var jdbi = server.getPostgresDatabase().getConnection()) {
      new Doors()
          .run(
              raw,
              own,
              jdbi,
              new Configuration()
                  .addAnnotatedClass(ItemEntity.class)
                  .setProperty(AvailableSettings.SHOW_SQL, "false")
                  .setProperty(AvailableSettings.POOL_SIZE, "2")
                  .setProperty(
                      AvailableSettings.JAKARTA_JDBC_URL, server.getJdbcUrl("postgres", "postgres"))
                  .setProperty(AvailableSettings.JAKARTA_JDBC_USER, "postgres")
                  .buildSessionFactory());
    }
  }

  private void run(Connection raw, Connection own, Connection jdbi, SessionFactory factory)
      throws SQLException {
    try (var statement = raw.createStatement()) {
      statement.execute(
          """
          create table item (city integer, id uuid, version bigint, team_id uuid, position_id uuid,
            title text, description text, category text, brand boolean, minutes integer,
            preparation text, status text, since timestamptz(6), words bytea,
            primary key (city, id));
          """);
    }
    for (var connection : List.of(raw, own, jdbi)) {
      connection.setAutoCommit(false);
    }
    var first = new RawDoor(unclosed(raw));
    for (int n = 0; n < ROWS; n++) {
      ids.add(UUID.randomUUID());
      first.insert(Item.fresh(ids.get(n)));
    }
    first.commit();
    var doors =
        List.of(
            first,
            new OwnDoor(unclosed(own)),
            new JdbiDoor(jdbi),
            new DataDoor(factory),
            new OrmDoor(factory));
    var costs = new EnumMap<Operation, Map<String, long[]>>(Operation.class);
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      for (var operation : Operation.values()) {
        for (var door : doors) {
          long cost = cost(door, operation);
          if (turn >= 0) {
            costs.computeIfAbsent(operation, _ -> new TreeMap<>())
                    .computeIfAbsent(door.name(), _ -> new long[TURNS])[turn] =
                cost;
          }
        }
      }
    }
    print(doors, costs);
  }

  /** As a pool's: it stays open when it is given back. */
  private static Connection unclosed(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Doors.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              try {
                return method.getName().equals("close")
                    ? null
                    : method.invoke(connection, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  /** Nanoseconds of one operation, with its share of the transaction. */
  private long cost(Door door, Operation operation) throws SQLException {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (int n = 0; n < TURN; n += OPERATIONS) {
      door.begin();
      for (int m = 0; m < OPERATIONS; m++) {
        run(door, operation);
      }
      door.commit();
    }
    return (threads.getCurrentThreadCpuTime() - before) / TURN;
  }

  private void run(Door door, Operation operation) throws SQLException {
    var random = ThreadLocalRandom.current();
    switch (operation) {
      case INSERT -> door.insert(Item.fresh(UUID.randomUUID()));
      case LOCK -> door.lock(ids.get(random.nextInt(ROWS / 2)));
      case SAVE -> door.withdraw(ids.get(random.nextInt(ROWS / 2)));
      case LIST -> {
        var found = door.list(new UUID(random.nextLong(Long.MAX_VALUE / 2), 0));
        if (found.size() != 50) {
          throw new IllegalStateException(found.size() + " rows");
        }
      }
    }
  }

  private static void print(List<Door> doors, Map<Operation, Map<String, long[]>> costs) {
    System.out.println("| microseconds of processor time, × pgjdbc | " + names(doors) + " |");
    System.out.println("|---|" + "---|".repeat(doors.size()));
    costs.forEach((operation, byDoor) -> {
      var line = new StringBuilder("| " + operation.words + " |");
      double raw = median(byDoor.get(doors.getFirst().name()));
      for (var door : doors) {
        double cost = median(byDoor.get(door.name()));
        line.append(" %.1f, %.2f |".formatted(cost / 1_000, cost / raw));
      }
      System.out.println(line);
    });
  }

  private static String names(List<Door> doors) {
    return String.join(" | ", doors.stream().map(Door::name).toList());
  }

  private static double median(long[] all) {
    var sorted = all.clone();
    Arrays.sort(sorted);
    return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2.0;
  }
}
