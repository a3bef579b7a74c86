// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Placement;
import org.redvest.standalone.endtoend.Replica;
import org.redvest.standalone.endtoend.Service;
import org.redvest.standalone.endtoend.World;

/** A replica whose connections are all in use says so; that is no defect. */
class NoConnectionIT {

  /** What happens at a replica while somebody else holds up who has its only connection. */
  private interface Meanwhile {
    void run(Api there, Replica replica, UUID order, Blocker blocker) throws Exception;
  }

  @Test
  void who_gets_no_connection_is_told_to_come_back() throws Exception {
    whileTheOnlyOneIsTaken(
        "REDVEST_DATABASE_PATIENCE",
        "1S",
        (there, _, order, _) -> {
          var refused = there.get("/v1/orders/" + order).refused(503, "BUSY");

          assertThat(refused.at("/retryAfterSeconds").asInt()).isPositive();
          assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        });
  }

  /** He waits for his turn, which may take longer than the pool would let him. */
  @Test
  void who_gets_none_yet_is_served_once_there_is_one() throws Exception {
    whileTheOnlyOneIsTaken(
        "QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT",
        "0.2S",
        (there, replica, order, blocker) -> {
          try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = threads.submit(() -> there.get("/v1/orders/" + order));
            while (!reading.isDone() && !isAnybodyWaitingAt(replica)) {
              TimeUnit.MILLISECONDS.sleep(2);
            }
            blocker.close();

            reading.get().expect(200);
          }
        });
  }

  /** Whatever they stand still for, the database answers everything else. */
  @Test
  void order_numbers_that_stand_still_are_no_database_that_is_away() throws Exception {
    var placement = Placement.at(World.here()).body();
    var resident = Person.fresh("resident");
    try (var replica = Replica.beside(Service.running());
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var blocker = new Blocker()) {
      var there = Api.as(resident).through(replica);
      there.get("/v1/orders").expect(200);
      blocker.holdAll("order_number_block");
      var placing = threads.submit(() -> there.post("/v1/orders", placement));
      blocker.awaitWaiting(1, placing);

      assertThat(replica.readiness().statusCode()).isEqualTo(200);
      there.get("/v1/orders").expect(200);
      assertThat(placing.get().status()).isEqualTo(503);
    }
  }

  /** Each of those before him waits three seconds for a row; then all would be cut off. */
  @Test
  void who_waits_still_while_the_replica_ends_is_told_before_it_has() throws Exception {
    var environment = withOneConnection();
    environment.put("REDVEST_STOP_PATIENCE", "6S");
    var resident = Person.fresh("resident");
    try (var replica = Replica.start(Service.running().data(), environment);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var there = Api.as(resident).through(replica);
      var order = there.post("/v1/orders", Placement.at(World.here()).body()).expect(201).id();
      try (var blocker = new Blocker().hold("orders", order)) {
        for (int i = 0; i < 6; i++) {
          var _ = threads.submit(() -> there.post("/v1/orders/" + order + "/nudges"));
          awaitWaitingAt(replica, i);
        }
        var reading = threads.submit(() -> there.get("/v1/orders/" + order));
        awaitWaitingAt(replica, 6);
        replica.beginToStop();

        reading.get().refused(503, "BUSY");
        blocker.close();
      }
    }
  }

  private static void awaitWaitingAt(Replica replica, int requests) throws Exception {
    var line = "redvest_turns_waiting %d.0".formatted(requests);
    while (!Counters.metrics(replica.management()).contains(line)) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private static Map<String, String> withOneConnection() {
    var environment = Replica.environment(Service.running());
    environment.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "1");
    // which would take the only one now and then
    environment.put("REDVEST_HISTORY_EVERY", "off");
    return environment;
  }

  private static void whileTheOnlyOneIsTaken(String setting, String value, Meanwhile meanwhile)
      throws Exception {
    var service = Service.running();
    var environment = withOneConnection();
    environment.put(setting, value);
    var world = World.here();
    var resident = Person.fresh("resident");
    try (var replica = Replica.start(service.data(), environment);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var there = Api.as(resident).through(replica);
      var order = there.post("/v1/orders", Placement.at(world).body()).expect(201).id();
      try (var blocker = new Blocker().hold("orders", order)) {
        var nudge = threads.submit(() -> there.post("/v1/orders/" + order + "/nudges"));
        blocker.awaitWaiting(1, nudge);

        meanwhile.run(there, replica, order, blocker);

        blocker.close();
        nudge.get().expect(200);
      }
      there.get("/v1/orders/" + order).expect(200);
    }
  }

  private static boolean isAnybodyWaitingAt(Replica replica) {
    return Counters.metrics(replica.management()).contains("redvest_turns_waiting 1.0");
  }
}
