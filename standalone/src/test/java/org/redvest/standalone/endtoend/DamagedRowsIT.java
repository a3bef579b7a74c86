// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One row that cannot be read any more costs what it held, and nothing beside it. */
class DamagedRowsIT {

  private static final Map<String, Object> CONFIRMED = Map.of("confirmation", "DELETE_MY_ACCOUNT");

  private static final String SPOILT =
      "update event set payload = %s where subject_id = ? and sequence = 1";

  private static final String LINK_SPOILT =
      "update event set payload = %s where subject_id = ? and type = 'RatingLinkIssued'";

  private static final String HOLDER =
      "jsonb_set(payload, '{holder}', to_jsonb((select holder::text from orders where id = subject_id)))";

  private final World world = World.here();

  @Test
  void a_deletion_erases_every_order_the_unreadable_one_too() throws Exception {
    var resident = Person.fresh("damaged");
    var before = place(resident);
    var damaged = place(resident);
    var behind = place(resident);
    swapAsked(damaged, behind);

    Api.as(resident).post("/v1/me/deletion", CONFIRMED).expect(204);

    for (var order : new UUID[] {before, damaged, behind}) {
      var seen = Api.as(world.keeper).get("/v1/orders/" + order).expect(200);
      assertThat(seen.text("/stage")).isEqualTo("CANCELLED");
      assertThat(seen.at("/asked").has("need")).isFalse();
      assertThat(seen.json().has("unreadable")).isFalse();
    }
    assertThat(Files.readString(Service.running().data().resolve("redvest.log")))
        .contains("orders.asked of " + damaged);
  }

  @Test
  void a_copy_holds_what_opens_and_names_what_does_not() throws Exception {
    var resident = Person.fresh("damaged");
    var damaged = place(resident);
    var sound = place(resident);
    swapAsked(damaged, sound);

    var copy = Api.as(resident).post("/v1/me/exports", Map.of()).expect(200);

    assertThat(copy.text("/orders/1/need")).contains(Marks.MARK);
    assertThat(copy.at("/unreadable")).hasSize(1);
    assertThat(copy.text("/unreadable/0/order")).isEqualTo(damaged.toString());
    assertThat(copy.text("/unreadable/0/what")).isEqualTo("ASKED");
    Api.as(resident).post("/v1/me/deletion", CONFIRMED).expect(204);
  }

  @Test
  void an_order_goes_on_without_its_words_and_says_so() throws Exception {
    var resident = Person.fresh("damaged");
    var damaged = place(resident);
    swapAsked(damaged, place(resident));

    var seen = Api.as(resident).get("/v1/orders/" + damaged).expect(200);
    assertThat(seen.at("/unreadable").asBoolean()).isTrue();
    assertThat(seen.at("/asked").has("need")).isFalse();
    Api.as(resident).get("/v1/orders").expect(200);
    var verified =
        Api.as(world.keeper)
            .post("/v1/orders/" + damaged + "/verification", Commands.body("VERIFY", damaged))
            .expect(200);
    assertThat(verified.text("/stage")).isEqualTo("VERIFIED");
    Api.as(world.keeper)
        .post("/v1/orders/" + damaged + "/disclosures", Map.of("purpose", "VERIFY_REQUEST"))
        .refused(409, "UNREADABLE");

    SandboxTime.pass(Duration.ofDays(3));
    assertThat(Api.as(world.cityKeeper).get("/v1/orders/" + damaged).expect(200).text("/holder"))
        .isNotEqualTo(world.station().toString());
    Api.as(resident).post("/v1/me/deletion", CONFIRMED).expect(204);
  }

  @Test
  void a_timeline_shows_an_event_that_cannot_be_read_in_outline() throws Exception {
    var order = world.order().placed();
    change(SPOILT.formatted("jsonb_set(payload, '{holder}', '{}')"), order.id());

    var timeline = Api.as(order.resident).get("/v1/orders/" + order.id() + "/timeline").expect(200);

    assertThat(timeline.at("/events")).hasSize(1);
    assertThat(timeline.text("/events/0/type")).isEqualTo("OrderPlaced");
    // what the whole suite left behind is folded at its end
    change(SPOILT.formatted(HOLDER), order.id());
  }

  @Test
  void a_team_that_is_out_of_it_is_told_of_one_that_cannot_be_read() throws Exception {
    var order = world.order().offered();
    var leader = order.team().leader();
    order.must(leader, "DECLINE");
    change(SPOILT.formatted("jsonb_set(payload, '{holder}', '{}')"), order.id());

    var timeline = Api.as(leader).get("/v1/orders/" + order.id() + "/timeline").expect(200);

    assertThat(timeline.at("/events")).hasSize(4);
    assertThat(timeline.text("/events/3/type")).isEqualTo("OfferDeclined");
    change(SPOILT.formatted(HOLDER), order.id());
  }

  @Test
  void a_link_whose_event_cannot_be_read_is_not_made_again() throws Exception {
    var order = world.order().served();
    var naming = Api.as(order.resident).naming(UUID.randomUUID().toString());
    var path = order.path("LINK_RATING");
    var body = Commands.body("LINK_RATING", order.id());
    naming.post(path, body).expect(200);
    change(LINK_SPOILT.formatted("jsonb_set(payload, '{issuedBy}', '{}')"), order.id());

    naming.post(path, body).refused(409, "UNREADABLE");

    change(
        LINK_SPOILT.formatted("jsonb_set(payload, '{issuedBy}', to_jsonb(actor_id::text))"),
        order.id());
  }

  private UUID place(Person resident) {
    var placed = Api.as(resident).post("/v1/orders", Placement.at(world).body()).expect(201);
    return UUID.fromString(placed.text("/id"));
  }

  /** A sealed value opens only where it was sealed for. */
  private static void swapAsked(UUID damaged, UUID other) throws SQLException {
    change(
        "update orders set asked = (select asked from orders where id = ?) where id = ?",
        other,
        damaged);
  }

  private static void change(String sql, UUID... ids) throws SQLException {
    try (var database = Service.running().database();
        var update = database.prepareStatement(sql)) {
      for (int i = 0; i < ids.length; i++) {
        update.setObject(i + 1, ids[i]);
      }
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }
}
