// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One request, two replicas. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicaRetryIT {

  private static final int COPIES = 20;

  private final World world = World.here();
  private final Person resident = Person.fresh("resident");
  private final Map<String, Object> body = Placement.at(world).body();
  private final String key = UUID.randomUUID().toString();
  private final Replica one = Replica.beside(Service.running());
  private final Replica other = Replica.beside(Service.running());

  @BeforeAll
  void signIn() {
    Service.running().token(resident);
  }

  @AfterAll
  void stop() throws Exception {
    one.close();
    other.close();
  }

  @Test
  @Order(1)
  void twenty_copies_at_once_make_one_order_with_one_event() throws Exception {
    var copies = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < COPIES; i++) {
      var api = Api.as(resident).through(i % 2 == 0 ? one : other).naming(key);
      copies.add(() -> untilAnswered(api, body));
    }
    var answers = new ArrayList<Answer>();
    try (var clients = Executors.newFixedThreadPool(COPIES)) {
      for (var answer : clients.invokeAll(copies)) {
        answers.add(answer.get().expect(201));
      }
    }

    assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
    assertThat(answers.stream().map(answer -> answer.text("/eventId")).distinct()).hasSize(1);
    assertThat(answers.stream().filter(Answer::isReplay)).hasSize(COPIES - 1);
    assertIsAlone(answers.getFirst().id(), resident);
  }

  @Test
  @Order(2)
  void an_order_whose_answer_nobody_read_before_its_replica_died_is_there_for_the_retry()
      throws Exception {
    var neighbour = Person.fresh("neighbour");
    var mine = Placement.at(world).body();
    var before = claims();
    try (var line = new UnreadLine(one)) {
      line.send(neighbour, "/v1/orders", key, mine);
      while (claims() == before) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      one.kill();
    }

    var retry = Api.as(neighbour).through(other).naming(key).post("/v1/orders", mine).expect(201);

    assertThat(retry.isReplay()).isTrue();
    assertIsAlone(retry.id(), neighbour);
  }

  /** As a client does whose twin is still under way. */
  private static Answer untilAnswered(Api api, Object body) throws InterruptedException {
    var answer = api.post("/v1/orders", body);
    while (answer.code().equals("REQUEST_IN_PROGRESS")) {
      TimeUnit.SECONDS.sleep(answer.expect(409).at("/retryAfterSeconds").asInt());
      answer = api.post("/v1/orders", body);
    }
    return answer;
  }

  private void assertIsAlone(UUID order, Person of) {
    var mine = Api.as(of).through(other).get("/v1/orders").expect(200);
    assertThat(mine.each("/items").map(one -> one.path("id").asText()))
        .containsExactly(order.toString());
    var happened = Api.as(of).through(other).get("/v1/orders/" + order + "/timeline").expect(200);
    assertThat(happened.each("/events")).hasSize(1);
  }

  private static long claims() throws SQLException {
    try (var database = Service.running().database();
        var statement = database.createStatement();
        var row = statement.executeQuery("SELECT count(event_id) FROM idempotency")) {
      row.next();
      return row.getLong(1);
    }
  }
}
