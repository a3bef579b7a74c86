// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Nobody silences alone those who look over his shoulder (GB/T 22239). */
class SecondPersonIT {

  private static final Map<String, Object> MISUSE = Map.of("reason", "MISUSE");

  private final World world = World.here();
  private final Person system = appointed("system", "SYSTEM_ADMIN").person();

  private record Appointed(Person person, String id, String appointment) {

    String blocking() {
      return "/v1/people/" + id + "/blocking";
    }

    Answer readsTheTrail() {
      return Api.as(person).get("/v1/audit-entries?city=" + World.CITY);
    }
  }

  private Appointed appointed(String name, String role) {
    var person = Person.fresh(name);
    var made = world.appoint(world.administrator, person, role, world.city());
    return new Appointed(person, made.text("/personId"), made.text("/id"));
  }

  @Test
  void an_auditor_is_kept_out_when_two_say_so_and_both_stand_in_the_trail() {
    var auditor = appointed("auditor", "AUDITOR");
    var watching = appointed("auditor", "AUDITOR");
    var security = Api.as(world.securityAdmin());
    security.post(auditor.blocking(), MISUSE).refused(403, "FORBIDDEN");

    var asked = Api.as(system).post(auditor.blocking(), MISUSE).expect(202);
    assertThat(asked.at("/blocked").asBoolean()).isFalse();
    assertThat(asked.text("/blockingAsked/until")).isNotEmpty();
    auditor.readsTheTrail().expect(200);
    Api.as(system).post(auditor.blocking(), MISUSE).refused(409, "SECOND_PERSON_NEEDED");
    security.get("/v1/people/" + auditor.id()).expect(200);

    var blocked = security.post(auditor.blocking(), MISUSE).expect(200);
    assertThat(blocked.at("/blocked").asBoolean()).isTrue();
    assertThat(blocked.json().has("blockingAsked")).isFalse();
    auditor.readsTheTrail().refused(403, "ACCOUNT_BLOCKED");
    var trail =
        Api.as(watching.person())
            .get("/v1/audit-entries?city=" + World.CITY + "&subject=" + auditor.id())
            .expect(200);
    assertThat(trail.each("/items").map(entry -> entry.at("/kind").asText()))
        .containsExactly("ACCOUNT_BLOCKED", "ACCOUNT_BLOCKING_ASKED");
    assertThat(trail.text("/items/0/personId")).isNotEqualTo(trail.text("/items/1/personId"));
  }

  @Test
  void what_was_taken_back_or_is_three_days_old_does_nothing() {
    var auditor = appointed("auditor", "AUDITOR");
    var security = Api.as(world.securityAdmin());
    Api.as(system).post(auditor.blocking(), MISUSE).expect(202);
    Api.as(system).post("/v1/people/" + auditor.id() + "/unblocking").expect(200);
    security.post(auditor.blocking(), MISUSE).refused(403, "FORBIDDEN");

    Api.as(system).post(auditor.blocking(), MISUSE).expect(202);
    SandboxTime.pass(Duration.ofDays(3));
    security.post(auditor.blocking(), MISUSE).refused(403, "FORBIDDEN");
    auditor.readsTheTrail().expect(200);
  }

  @Test
  void of_two_who_watch_each_other_none_is_alone_in_the_end() throws Exception {
    var administrator =
        "/v1/people/" + Api.as(world.administrator).get("/v1/me").expect(200).text("/personId");
    var blocked = Api.as(system).post(administrator + "/blocking", MISUSE).expect(202);
    assertThat(blocked.at("/blocked").asBoolean()).isFalse();
    Api.as(system).post(administrator + "/unblocking").expect(200);

    var deputy = appointed("deputy", "ADMINISTRATOR");
    try (var both = Executors.newFixedThreadPool(2)) {
      var first =
          both.submit(
              (Callable<Integer>) () -> Api.as(system).post(deputy.blocking(), MISUSE).status());
      var second =
          both.submit(
              (Callable<Integer>)
                  () -> Api.as(system).post(administrator + "/blocking", MISUSE).status());
      assertThat(first.get() + second.get()).isEqualTo(200 + 202);
    }
    Api.as(system).post(deputy.blocking().replace("blocking", "unblocking"));
    Api.as(system).post(administrator + "/unblocking");
    Api.as(world.administrator)
        .post("/v1/appointments/" + deputy.appointment() + "/ending")
        .expect(200);
  }

  /** As it was answered, and not as it stands since. */
  @Test
  void who_asked_first_is_answered_the_same_again_once_the_second_has_spoken() {
    var auditor = appointed("auditor", "AUDITOR");
    var key = UUID.randomUUID().toString();
    var first = Api.as(system).naming(key).post(auditor.blocking(), MISUSE).expect(202);
    assertThat(first.isReplay()).isFalse();
    var told = Api.as(system).get("/v1/idempotency/" + key).expect(200);
    assertThat(told.at("/status").asInt()).isEqualTo(202);
    assertThat(told.text("/eventId")).isNotEmpty();
    Api.as(world.securityAdmin()).post(auditor.blocking(), MISUSE).expect(200);

    var again = Api.as(system).naming(key).post(auditor.blocking(), MISUSE).expect(202);
    assertThat(again.isReplay()).isTrue();
    assertThat(again.at("/blocked").asBoolean()).isTrue();
  }

  @Test
  void who_asked_for_an_ending_is_answered_the_same_again_too() {
    var auditor = appointed("auditor", "AUDITOR");
    var ending = "/v1/appointments/" + auditor.appointment() + "/ending";
    var security = world.securityAdmin();
    var key = UUID.randomUUID().toString();
    var administrator = Api.as(world.administrator);
    administrator.naming(key).post(ending).expect(202);
    var told = administrator.get("/v1/idempotency/" + key).expect(200);
    assertThat(told.at("/status").asInt()).isEqualTo(202);
    assertThat(told.text("/eventId")).isNotEmpty();
    Api.as(security).post(ending).expect(200);

    var again = administrator.naming(key).post(ending).expect(202);
    assertThat(again.isReplay()).isTrue();
    assertThat(again.json().has("to")).isTrue();
  }

  @Test
  void an_auditors_role_ends_when_two_say_so() {
    var auditor = appointed("auditor", "AUDITOR");
    var security = world.securityAdmin();
    var ending = "/v1/appointments/" + auditor.appointment() + "/ending";

    var asked = Api.as(world.administrator).post(ending).expect(202);
    assertThat(asked.text("/endingAsked/by")).isNotEmpty();
    auditor.readsTheTrail().expect(200);
    assertThat(
            Api.as(auditor.person())
                .get("/v1/appointments/" + auditor.appointment())
                .expect(200)
                .json()
                .has("endingAsked"))
        .isTrue();

    var puppet = appointed("puppet", "ADMINISTRATOR");
    Api.as(puppet.person()).post(ending).refused(409, "SECOND_PERSON_NEEDED");
    Api.as(world.administrator)
        .post("/v1/appointments/" + puppet.appointment() + "/ending")
        .expect(200);

    var ended = Api.as(security).post(ending).expect(200);
    assertThat(ended.json().has("to")).isTrue();
    auditor.readsTheTrail().refused(403, "FORBIDDEN");
  }
}
