// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static org.redvest.standalone.authority.People.as;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Commands;
import org.redvest.standalone.endtoend.Marks;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.SandboxTime;
import org.redvest.standalone.endtoend.Service;
import org.redvest.standalone.endtoend.Upload;

/** One fresh order, brought where the row wants it through legal transitions only. */
final class Orders {

  private final Casting casting;
  private final UUID id;

  private Orders(Casting casting) {
    this.casting = casting;
    this.id =
        as(casting.placer())
            .post("/v1/orders", placement(casting.station(), casting.channel()))
            .expect(201)
            .id();
  }

  static Orders reaching(String subject, Casting casting) {
    var order = new Orders(casting);
    order.reach(subject);
    return order;
  }

  private void reach(String subject) {
    switch (subject) {
      case "PLACED" -> {}
      case "ESCALATED" -> give(casting.keeper(), "ESCALATE");
      case "VERIFIED" -> give(casting.keeper(), "VERIFY");
      case "REFERRED" -> give(casting.keeper(), "REFER");
      case "OFFERED" -> after("VERIFIED", () -> dispatch());
      case "TAKEN" -> after("OFFERED", () -> give(casting.leader(), "ACCEPT"));
      case "SCHEDULED" -> after("TAKEN", () -> give(casting.leader(), "PLAN"));
      case "SERVED" -> after("SCHEDULED", () -> give(casting.leader(), "REPORT"));
      case "CLOSED" -> after("SERVED", this::rate);
      default -> throw new IllegalArgumentException(subject);
    }
  }

  private void after(String subject, Runnable step) {
    reach(subject);
    step.run();
  }

  void dispatch() {
    var mode = casting.teams().size() == 1 ? "DIRECT" : "POOL";
    as(casting.dispatcher())
        .post(path("DISPATCH"), Map.of("mode", mode, "teams", casting.teams()))
        .expect(200);
  }

  /** With his account; where he may not, because he serves it, time closes it. */
  private void rate() {
    if (casting.rates()) {
      give(casting.placer(), "RATE");
    } else {
      letItsTimeBeOver();
      SandboxTime.pass(Duration.ofSeconds(1));
    }
  }

  /** Its own alone: the rows beside this one have offers and keys that are to hold. */
  private void letItsTimeBeOver() {
    try (var database = Service.running().database();
        var statement =
            database.prepareStatement(
                """
                UPDATE orders SET due_at = due_at - interval '8 days', fires_at = fires_at - interval '8 days'
                 WHERE id = ?
                """)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A file of the team that its report names; or one that it forgot. */
  Answer evidence(boolean named) {
    var leader = as(casting.leader());
    var file = Upload.pdf().to(leader, "/v1/files?order=" + id).expect(201);
    if (named) {
      var report = new HashMap<>(body("REPORT"));
      report.put("evidence", List.of(file.id()));
      leader.post(path("REPORT"), report).expect(200);
    }
    return file;
  }

  String link(Person issuer) {
    var link = as(issuer).post(path("LINK_RATING"), Map.of("way", "LINK"));
    return link.text("/token");
  }

  static Map<String, Object> ratingBy(String link) {
    return Map.of("token", link, "score", 5, "solved", true);
  }

  /** The team says of its offer that it is not theirs. */
  void object() {
    as(casting.leader()).post(path("DECLINE"), Map.of("notOurs", Marks.text("不属本队"))).expect(200);
  }

  Answer give(Person person, String action) {
    return as(person).post(path(action), body(action)).expect(200);
  }

  Map<String, Object> body(String action) {
    return Commands.body(action, casting.teams().getFirst());
  }

  String path(String action) {
    return "/v1/" + Commands.path(action).formatted(subject(action));
  }

  private UUID subject(String action) {
    return switch (action) {
      case "ACCEPT", "DECLINE" -> found("/offers", "team", casting.teams().getFirst().toString());
      case "DECIDE_OBJECTION" -> found("/objections", "state", "OPEN");
      default -> id;
    };
  }

  private UUID found(String list, String field, String value) {
    return seen()
        .each(list)
        .filter(each -> each.path(field).asText().equals(value))
        .map(each -> UUID.fromString(each.get("id").asText()))
        .findFirst()
        .orElseThrow();
  }

  UUID id() {
    return id;
  }

  long version() {
    return seen().version();
  }

  /** As the keeper of its first station sees it, wherever it climbed to. */
  private Answer seen() {
    return as(casting.keeper()).get("/v1/orders/" + id).expect(200);
  }

  static Map<String, Object> placement(UUID station, String channel) {
    var body = new HashMap<String, Object>();
    body.put("kind", "REQUEST");
    body.put("channel", channel);
    body.put("category", Teams.CATEGORY);
    body.put("need", Marks.text("厨房水管漏水"));
    body.put("position", station);
    body.put("address", Marks.text("海棠社区三号楼"));
    body.put("contact", Map.of("name", Marks.text("王"), "phone", Marks.phone()));
    if (channel.equals("PARTNER")) {
      body.put("externalReference", Marks.text("reference-"));
    }
    return body;
  }
}
