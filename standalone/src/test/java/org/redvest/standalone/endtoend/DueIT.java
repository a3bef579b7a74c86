// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Time passes in production, where nobody moves the clock: two replicas look what is due. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DueIT {

  private static final String ALL_DUE =
      """
      insert into erasure_due (person_id, due_at) select person_id, now() from erasure
      on conflict (person_id) do update set due_at = excluded.due_at
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final World world = World.here();
  private final List<Replica> replicas = List.of(replica(), replica());

  private static Replica replica() {
    var environment = Replica.environment(Service.running());
    environment.put("REDVEST_DUE_EVERY", "1s");
    return Replica.start(Service.running().data(), environment);
  }

  @AfterAll
  void stop() throws Exception {
    for (var replica : replicas) {
      replica.close();
    }
  }

  @BeforeAll
  void signIn() {
    Service.running().token(world.keeper);
  }

  @Test
  void a_deadline_is_acted_on_once_by_whichever_replica_comes_first() throws Exception {
    var order = world.order().placed();
    var hourAgo = "now() - interval '1 hour'";
    run(
        "update orders set due_at = %s, fires_at = %s where id = '%s'"
            .formatted(hourAgo, hourAgo, order.id()));

    until(() -> happened(order).contains("OrderEscalated"));

    TimeUnit.SECONDS.sleep(3);
    assertThat(happened(order)).containsExactly("OrderPlaced", "OrderEscalated");
  }

  /** As docs/operators.md says: the list is put back, and everything in it is due. */
  @Test
  void whom_a_backup_brought_back_is_removed_again() throws Exception {
    var order = world.order().placed();
    var person = order.resident;
    try (var backup = Backup.take()) {
      Api.as(person)
          .post("/v1/me/deletion", Map.of("confirmation", "DELETE_MY_ACCOUNT"))
          .expect(204);
      backup.restore();
    }
    assertThat(isKnown(person)).isTrue();
    assertThat(order.seenBy(person).text("/asked/need")).contains(Marks.MARK);
    assertThat(happened(order)).containsExactly("OrderPlaced");

    run(ALL_DUE);

    until(() -> !isKnown(person) && happened(order).contains("RequesterErased"));
    var seen = order.seenBy(world.keeper);
    assertThat(seen.stage()).isEqualTo("CANCELLED");
    assertThat(seen.at("/asked").has("need")).isFalse();
    run(ALL_DUE);
    until(() -> count("select count(*) from erasure_due where due_at <= now()") == 0);
    assertThat(happened(order)).containsExactly("OrderPlaced", "OrderCancelled", "RequesterErased");
  }

  private static boolean isKnown(Person person) {
    return Api.as(person).get("/v1/me").expect(200).json().has("personId");
  }

  private static List<String> happened(OrderOnItsWay order) {
    return order.timeline().each("/events").map(event -> event.path("type").asText()).toList();
  }

  private static void until(BooleanSupplier done) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("nobody did it").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static void run(String sql) throws SQLException {
    try (var database = Service.running().database();
        var statement = database.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static long count(String sql) {
    try (var database = Service.running().database();
        var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
