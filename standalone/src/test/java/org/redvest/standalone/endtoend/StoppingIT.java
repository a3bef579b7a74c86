// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Replicas are replaced under load, one after the other, as an upgrade does it: whoever asks gets
 * his answer. {@code -Dredvest.clients} and {@code -Dredvest.stops} ask for more of both.
 */
class StoppingIT {

  private static final int CLIENTS = Integer.getInteger("redvest.clients", 20);
  private static final int STOPS = Integer.getInteger("redvest.stops", 3);
  private static final int PACE_MILLIS = 20;

  private final AtomicReferenceArray<Replica> replicas = new AtomicReferenceArray<>(2);
  private final AtomicInteger answered = new AtomicInteger();
  private final Queue<String> failed = new ConcurrentLinkedQueue<>();
  private volatile boolean resting = true;
  private volatile boolean enough;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void nobody_who_was_let_in_goes_without_an_answer() throws Exception {
    var world = World.here();
    var order = new JsonMapper().writeValueAsString(Placement.at(world).body());
    replicas.set(0, start());
    replicas.set(1, start());
    var clients = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        for (int i = 0; i < CLIENTS; i++) {
          var resident = Person.fresh("resident");
          Service.running().token(resident);
          clients.add(threads.submit(() -> place(resident, order)));
        }
        for (int stop = 0; stop < STOPS; stop++) {
          resting = false;
          var before = answered.get();
          while (answered.get() < before + CLIENTS && failed.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
          }
          replicas.get(stop % 2).close();
          // a start takes the machine for itself
          resting = true;
          replicas.set(stop % 2, start());
        }
      } finally {
        enough = true;
      }
      for (var client : clients) {
        client.get();
      }
    } finally {
      replicas.get(0).close();
      replicas.get(1).close();
    }
    System.out.printf("%d stops, %d answers, %d failed%n", STOPS, answered.get(), failed.size());
    assertThat(failed).isEmpty();
  }

  @Test
  @Timeout(120)
  void who_distributes_requests_is_told_before_anybody_is_refused() throws Exception {
    var order = new JsonMapper().writeValueAsString(Placement.at(World.here()).body());
    var token = Service.running().token(Person.fresh("resident"));
    var environment = Replica.environment(Service.running());
    // as it is shipped
    environment.remove("REDVEST_STOP_DELAY");
    try (var replica = Replica.start(Service.running().data(), environment);
        var before = new KeptAlive(replica.api())) {
      assertThat(place(before, token, order)).isEqualTo("201, and more");
      replica.beginToStop();
      var readiness = replica.readiness();
      while (!saysThatItStops(readiness.body())) {
        TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
        readiness = replica.readiness();
      }
      assertThat(readiness.statusCode()).isEqualTo(503);
      assertThat(place(before, token, order)).isEqualTo("201, and no more");
      try (var late = new KeptAlive(replica.api())) {
        assertThat(place(late, token, order)).isEqualTo("201, and no more");
      }
    }
  }

  private static boolean saysThatItStops(String readiness) throws IOException {
    return new JsonMapper()
        .readTree(readiness)
        .path("checks")
        .valueStream()
        .anyMatch(check ->
            check.path("name").asText().equals("not stopping")
                && check.path("status").asText().equals("DOWN"));
  }

  private static String place(KeptAlive line, String token, String order) throws IOException {
    var reply = line.post("/v1/orders", token, UUID.randomUUID().toString(), order);
    return reply.status() + (reply.last() ? ", and no more" : ", and more");
  }

  private static Replica start() {
    var environment = Replica.environment(Service.running());
    environment.put("REDVEST_STOP_DELAY", "1S");
    return Replica.start(Service.running().data(), environment);
  }

  /** Places orders, over one connection for as long as it lasts. */
  private @Nullable Void place(Person resident, String order) throws Exception {
    var token = Service.running().token(resident);
    KeptAlive line = null;
    while (!enough) {
      if (resting) {
        TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
        continue;
      }
      if (line == null || line.isOver()) {
        line = connect();
      }
      var key = UUID.randomUUID().toString();
      try {
        var reply = line.post("/v1/orders", token, key, order);
        answered.incrementAndGet();
        if (reply.status() != 201) {
          failed.add(reply.status() + " " + reply.body());
        }
        if (reply.last()) {
          line.close();
          line = null;
        }
      } catch (IOException lost) {
        failed.add(key + ": " + lost);
        line = null;
      }
      TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
    }
    return null;
  }

  /** To one that says that it is ready, as a proxy would know it. */
  private KeptAlive connect() throws IOException, InterruptedException {
    while (true) {
      for (var replica : List.of(replicas.get(0), replicas.get(1))) {
        try {
          if (replica.isReady()) {
            return new KeptAlive(replica.api());
          }
        } catch (ConnectException gone) {
          // the other one then
        }
      }
      TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
    }
  }
}
