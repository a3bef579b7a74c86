// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the SYSTEM_ADMIN sees to: accounts that are kept out. And that three guards are three. */
class AccountsIT {

  private static final World WORLD = World.here();
  private static final Person SYSTEM_ADMIN = Person.fresh("system-admin");
  private static final Map<String, Object> MISUSE = Map.of("reason", "MISUSE");

  private static String systemAdmin;

  @BeforeAll
  static void appoint() {
    systemAdmin =
        WORLD
            .appoint(WORLD.administrator, SYSTEM_ADMIN, "SYSTEM_ADMIN", WORLD.city())
            .text("/personId");
  }

  /** Somebody at home in the city who can do something. */
  private record Keeper(Person person, String id) {

    static Keeper fresh() {
      var keeper = Person.fresh("keeper");
      return new Keeper(
          keeper,
          WORLD.appoint(WORLD.administrator, keeper, "KEEPER", WORLD.station()).text("/personId"));
    }

    String path() {
      return "/v1/people/" + id;
    }

    Answer listsOrders() {
      return Api.as(person).get("/v1/orders?position=" + WORLD.station());
    }
  }

  @Test
  void a_blocked_account_is_refused_from_its_next_request_on_and_let_in_again() {
    var keeper = Keeper.fresh();
    keeper.listsOrders().expect(200);

    var blocked = Api.as(SYSTEM_ADMIN).post(keeper.path() + "/blocking", MISUSE).expect(200);
    assertThat(blocked.at("/blocked").asBoolean()).isTrue();
    assertThat(blocked.text("/reason")).isEqualTo("MISUSE");
    assertThat(blocked.etag()).isEqualTo("\"2\"");

    var refused = keeper.listsOrders().refused(403, "ACCOUNT_BLOCKED");
    assertThat(refused.text("/userMessage")).isEqualTo("您的账号已被封禁");
    Api.as(keeper.person).get("/v1/me").refused(403, "ACCOUNT_BLOCKED");
    Api.as(keeper.person).get("/v1/categories").expect(200);

    Api.as(SYSTEM_ADMIN).post(keeper.path() + "/unblocking").expect(200);
    keeper.listsOrders().expect(200);
  }

  @Test
  void a_request_that_succeeded_before_is_not_answered_again_to_who_is_blocked_since() {
    var keeper = Keeper.fresh();
    var key = UUID.randomUUID().toString();
    var order = WORLD.order().placed();
    var verify = Api.as(keeper.person).naming(key);
    var path = order.path("VERIFY");
    var body = Commands.body("VERIFY", order.id());
    verify.post(path, body).expect(200);
    verify.post(path, body).expect(200);

    Api.as(SYSTEM_ADMIN).post(keeper.path() + "/blocking", MISUSE).expect(200);

    verify.post(path, body).refused(403, "ACCOUNT_BLOCKED");
    Api.as(keeper.person).get("/v1/idempotency/" + key).refused(403, "ACCOUNT_BLOCKED");
  }

  /** Here the answer by itself asks for no right: whoever appointed is shown what he made. */
  @Test
  void an_appointment_is_not_shown_again_either_to_who_made_it_and_is_blocked_since() {
    var administrator = Person.fresh("administrator");
    var id =
        WORLD
            .appoint(WORLD.administrator, administrator, "ADMINISTRATOR", WORLD.station())
            .text("/personId");
    var appoint = Api.as(administrator).naming(UUID.randomUUID().toString());
    var path = "/v1/positions/" + WORLD.station() + "/appointments";
    var body = Map.of("account", Person.fresh("keeper").username(), "role", "KEEPER");
    appoint.post(path, body).expect(201);
    assertThat(appoint.post(path, body).expect(201).isReplay()).isTrue();

    Api.as(SYSTEM_ADMIN).post("/v1/people/" + id + "/blocking", MISUSE).expect(200);

    appoint.post(path, body).refused(403, "ACCOUNT_BLOCKED");
  }

  @Test
  void it_is_done_once_with_a_reason_and_not_over_a_change_that_nobody_saw() {
    var keeper = Keeper.fresh();
    var blocking = keeper.path() + "/blocking";
    var unblocking = keeper.path() + "/unblocking";
    var admin = Api.as(SYSTEM_ADMIN);
    admin.post(unblocking).refused(409, "NOT_BLOCKED");
    admin.badly().post(blocking, Map.of()).refused(400, "MALFORMED_REQUEST");
    admin.badly().post(blocking, Map.of("reason", "DISLIKE")).refused(400, "MALFORMED_REQUEST");
    admin.with("If-Match", "\"7\"").post(blocking, MISUSE).refused(412, "STALE_VERSION");
    var again = admin.naming(UUID.randomUUID().toString());
    again.post(blocking, MISUSE).expect(200);
    assertThat(again.post(blocking, MISUSE).expect(200).version()).isEqualTo(2);
    admin.post(blocking, MISUSE).refused(409, "ALREADY_BLOCKED");
    assertThat(admin.get(keeper.path()).expect(200).text("/since")).isNotEmpty();
  }

  @Test
  void nobody_sees_to_his_own_account_and_nobody_to_one_of_another_city() {
    var admin = Api.as(SYSTEM_ADMIN);
    for (var command : List.of("/blocking", "/unblocking")) {
      var body = command.equals("/blocking") ? MISUSE : Map.of();
      admin.post("/v1/people/" + systemAdmin + command, body).refused(403, "BLOCKING_ONESELF");
    }
    var abroad =
        WORLD
            .appoint(
                WORLD.otherCityAdministrator,
                Person.fresh("keeper"),
                "KEEPER",
                WORLD.stationInOtherCity())
            .text("/personId");
    admin.post("/v1/people/" + abroad + "/blocking", MISUSE).refused(403, "FORBIDDEN");
    var unknown = systemAdmin.substring(0, 35) + (systemAdmin.endsWith("0") ? "1" : "0");
    admin.get("/v1/people/" + unknown).refused(404, "NOT_FOUND");
  }

  @Test
  void both_are_in_the_trail_with_who_did_them_and_each_search_is() {
    var auditor = Person.fresh("auditor");
    WORLD.appoint(WORLD.administrator, auditor, "AUDITOR", WORLD.city());
    var keeper = Keeper.fresh();
    var admin = Api.as(SYSTEM_ADMIN);
    var wanted = Map.of("city", World.CITY, "account", keeper.person.username());
    var found = admin.post("/v1/people/searches", wanted).expect(200);
    assertThat(found.text("/items/0/personId")).isEqualTo(keeper.id);
    admin.post(keeper.path() + "/blocking", MISUSE).expect(200);
    admin.post(keeper.path() + "/unblocking").expect(200);

    var entries =
        Api.as(auditor)
            .get("/v1/audit-entries?city=" + World.CITY + "&subject=" + keeper.id)
            .expect(200)
            .each("/items")
            .toList();
    assertThat(entries)
        .extracting(entry -> entry.at("/kind").asText())
        .containsExactly("ACCOUNT_UNBLOCKED", "ACCOUNT_BLOCKED", "PERSON_SEARCHED");
    assertThat(entries)
        .allSatisfy(entry -> assertThat(entry.at("/personId").asText()).isEqualTo(systemAdmin));
    assertThat(entries.get(1).at("/facts/reason").asText()).isEqualTo("MISUSE");
  }

  @Test
  void a_search_finds_nobody_who_is_unknown_or_at_home_elsewhere() {
    var abroad = Person.fresh("keeper");
    WORLD.appoint(WORLD.otherCityAdministrator, abroad, "KEEPER", WORLD.stationInOtherCity());
    for (var account : List.of(abroad.username(), Marks.text("nobody-"))) {
      var wanted = Map.of("city", World.CITY, "account", account);
      var found = Api.as(SYSTEM_ADMIN).post("/v1/people/searches", wanted).expect(200);
      assertThat(found.at("/items")).isEmpty();
    }
  }

  @Nested
  class Three_guards_are_three {

    /** Two appointments of one person at once, to a guard's role each. */
    @RepeatedTest(20)
    void also_when_one_person_is_given_two_roles_at_once() throws Exception {
      var person = Person.fresh("guard");
      Callable<Answer> first = () -> appointing(person, "SECURITY_ADMIN");
      Callable<Answer> second = () -> appointing(person, "SYSTEM_ADMIN");
      try (var threads = Executors.newFixedThreadPool(2)) {
        var answers = threads.invokeAll(List.of(first, second));
        var statuses = List.of(answers.get(0).get().status(), answers.get(1).get().status());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        for (var answer : answers) {
          if (answer.get().status() == 409) {
            answer.get().refused(409, "SYSTEM_ROLE_HELD");
          }
        }
      }
      assertThat(Api.as(person).get("/v1/me").expect(200).at("/roles")).hasSize(1);
    }

    private Answer appointing(Person person, String role) {
      return Api.as(WORLD.administrator)
          .post(
              "/v1/positions/" + WORLD.city() + "/appointments",
              Map.of("account", person.username(), "role", role));
    }
  }
}
