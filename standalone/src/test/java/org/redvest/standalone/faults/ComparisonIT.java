// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.standalone.endtoend.Service;

/** The comparison finds what it is there for. */
class ComparisonIT {

  private final Scene scene;
  private final Crew crew;
  private final Books books;
  private final Tally tally = new Tally(Promise.ANSWERED);

  ComparisonIT() throws Exception {
    Service.running();
    scene = Scene.ofStandalone(Ground.STANDALONE);
    crew = Crew.muster(1).getFirst();
    books = Books.opened();
  }

  @BeforeEach
  void bringTwoOrdersOnTheirWay() throws Exception {
    var client = new Client(scene, crew, tally, 0);
    client.walk(List.of("VERIFY", "DISPATCH", "ACCEPT", "PLAN", "REPORT", "RATE"));
    client.walk(List.of("CANCEL"));
  }

  @Test
  void where_everything_is_as_it_was_told_there_is_nothing() throws Exception {
    assertThat(tally.acknowledged()).hasSize(9);
    assertThat(verdict(tally).all()).isEmpty();
  }

  @Test
  void an_event_that_nobody_was_told_of_is_one_too_many() throws Exception {
    var rest = new Tally(Promise.ANSWERED);
    tally.acknowledged().stream()
        .filter(answer -> !answer.action().equals("ACCEPT"))
        .forEach(rest::acknowledge);

    assertThat(verdict(rest).countTwice()).isPositive();
  }

  @Test
  void an_order_that_nobody_was_told_of_is_one_too_many() throws Exception {
    var rest = new Tally(Promise.ANSWERED);
    tally.acknowledged().stream().limit(7).forEach(rest::acknowledge);

    assertThat(verdict(rest).countTwice()).isEqualTo(1);
  }

  @Test
  void an_answer_whose_event_is_not_there_is_lost() throws Exception {
    var last = tally.acknowledged().stream().reduce((_, later) -> later).orElseThrow();
    ((ObjectNode) last.order()).put("eventId", UUID.randomUUID().toString());

    assertThat(verdict(tally).countLost()).isPositive();
  }

  @Test
  void an_answer_to_a_key_that_nobody_knows_is_lost() throws Exception {
    var otherwise = new Tally(Promise.ANSWERED);
    tally.acknowledged().stream()
        .map(told ->
            new Acknowledged(
                told.by(),
                UUID.randomUUID().toString(),
                told.action(),
                told.status(),
                told.replayed(),
                told.order(),
                told.sent(),
                told.answered()))
        .forEach(otherwise::acknowledge);

    assertThat(verdict(otherwise).countLost()).isEqualTo(9);
  }

  private Verdict verdict(Tally told) throws Exception {
    return books.compare(told, scene.addresses().getFirst(), crew);
  }
}
