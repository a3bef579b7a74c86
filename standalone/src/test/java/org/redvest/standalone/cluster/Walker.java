// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.redvest.standalone.cluster.Town.Crew;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Commands;
import org.redvest.standalone.endtoend.Marks;
import org.redvest.standalone.endtoend.Person;

/** One resident of a city, and what becomes of his orders: the stories of the demo, and more. */
record Walker(Town town, Person resident) {

  static Walker of(Town town) {
    return new Walker(town, Person.fresh("resident"));
  }

  /** His first request to the city, which makes him known there. */
  void arrive() {
    placed().must(resident, "CANCEL");
  }

  void walk() {
    solved();
    rejected();
    declined();
    notSolved();
    handedBack();
    climbed();
  }

  private void solved() {
    var order = placed().offered(town.one());
    order.must(town.one().leader(), "ACCEPT");
    order.must(town.one().leader(), "DISCLOSE");
    order.served(town.one()).must(resident, "RATE");
    order.read();
  }

  private void rejected() {
    placed().must(town.keeper(), "REJECT");
  }

  private void declined() {
    var order = placed().offered(town.one());
    order.must(town.one().leader(), "DECLINE");
    order.dispatched(town.other()).taken(town.other()).must(resident, "RATE");
  }

  private void notSolved() {
    var order = placed().offered(town.one()).taken(town.one());
    order.post(resident, "RATE", Map.of("score", 2, "solved", false, "words", Marks.text("还在漏")));
    order.dispatched(town.other()).taken(town.other()).must(resident, "RATE");
  }

  private void handedBack() {
    var order = placed().offered(town.one());
    order.must(town.one().leader(), "ACCEPT");
    order.must(town.one().leader(), "HAND_BACK");
    order.must(resident, "CANCEL");
  }

  private void climbed() {
    var order = placed();
    order.must(town.keeper(), "VERIFY");
    order.must(town.keeper(), "ESCALATE");
    order.must(resident, "CANCEL");
  }

  private Walked placed() {
    var body =
        Map.of(
            "kind", "REQUEST",
            "channel", "ONLINE",
            "category", "HOME_REPAIR",
            "need", Marks.text("厨房水管漏水"),
            "position", town.station(),
            "address", Marks.text("试点社区三号楼"),
            "contact", Map.of("name", Marks.text("王"), "phone", Marks.phone()));
    return new Walked(town.as(resident).post("/v1/orders", body).expect(201).id());
  }

  /** One of his orders on its way. */
  private final class Walked {

    private final UUID id;
    private Crew crew = town.one();

    Walked(UUID id) {
      this.id = id;
    }

    Walked offered(Crew to) {
      must(town.keeper(), "VERIFY");
      return dispatched(to);
    }

    Walked dispatched(Crew to) {
      crew = to;
      must(town.keeper(), "DISPATCH");
      return this;
    }

    Walked taken(Crew by) {
      must(by.leader(), "ACCEPT");
      return served(by);
    }

    Walked served(Crew by) {
      var now = Instant.now();
      post(
          by.leader(),
          "PLAN",
          Map.of(
              "from", now.minus(Duration.ofHours(1)).toString(),
              "to", now.minus(Duration.ofMinutes(1)).toString()));
      must(by.leader(), "REPORT");
      return this;
    }

    void must(Person person, String action) {
      post(person, action, Commands.body(action, crew.id()));
    }

    void post(Person person, String action, Map<String, Object> body) {
      answer(person, action, body).expect(200);
    }

    private Answer answer(Person person, String action, Map<String, Object> body) {
      var subject =
          switch (action) {
            case "ACCEPT", "DECLINE" -> offer();
            default -> id;
          };
      return town.as(person).post("/v1/" + Commands.path(action).formatted(subject), body);
    }

    private UUID offer() {
      return seen(town.keeper())
          .each("/offers")
          .map(one -> UUID.fromString(one.path("id").asText()))
          .reduce((earlier, later) -> later)
          .orElseThrow();
    }

    private Answer seen(Person by) {
      return town.as(by).get("/v1/orders/" + id).expect(200);
    }

    /** As those look at it who had to do with it. */
    void read() {
      seen(resident);
      seen(crew.leader());
      town.as(town.keeper()).get("/v1/orders/" + id + "/timeline").expect(200);
      town.as(town.keeper()).get("/v1/orders?position=" + town.station()).expect(200);
      town.as(resident).get("/v1/orders").expect(200);
      town.as(resident).get("/v1/me").expect(200);
    }
  }
}
