package org.redvest.standalone.races;

import static org.assertj.core.api.Assertions.assertThat;

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
        "200ms",
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

  private static void whileTheOnlyOneIsTaken(String setting, String value, Meanwhile meanwhile)
      throws Exception {
    var service = Service.running();
    var environment = Replica.environment(service);
    environment.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "1");
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
