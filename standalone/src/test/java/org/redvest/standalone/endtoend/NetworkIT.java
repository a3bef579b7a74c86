// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 阵地与任命: where things are, and who has a say there. */
class NetworkIT {

  private final World world = World.here();

  @Test
  void an_appointment_that_ends_ends_with_the_next_request() {
    var keeper = Person.fresh("short-keeper");
    var appointment = world.appoint(world.administrator, keeper, "KEEPER", world.station());
    var order = world.order().placed();
    order.must(keeper, "VERIFY");

    Api.as(world.administrator)
        .post("/v1/appointments/" + appointment.id() + "/ending")
        .expect(200);

    Api.as(keeper).get("/v1/orders/" + order.id()).refused(404, "ORDER_UNKNOWN");
  }

  @Test
  void an_administrator_appoints_neither_himself_nor_elsewhere() {
    var path = "/v1/positions/" + world.station() + "/appointments";
    Api.as(world.administrator)
        .post(path, Map.of("account", world.administrator.username(), "role", "KEEPER"))
        .refused(403, "APPOINTING_ONESELF");
    assertThat(
            Api.as(world.otherCityAdministrator)
                .post(path, Map.of("account", world.keeper.username(), "role", "KEEPER"))
                .status())
        .isIn(403, 404);
  }

  @Test
  void a_position_that_closes_hands_its_open_orders_to_its_successor() {
    var closing = place("将撤服务点", 39.80, 119.40);
    var successor = place("接替服务点", 39.81, 119.41);
    var order = world.order().placed(Placement.at(world).with("position", closing));
    assertThat(order.seenBy(world.keeper).text("/holder")).isEqualTo(closing.toString());

    Api.as(world.administrator)
        .post("/v1/positions/" + closing + "/closing", Map.of("successor", successor))
        .expect(200);

    var seen = order.seenBy(world.keeper);
    assertThat(seen.text("/holder")).isEqualTo(successor.toString());
    assertThat(seen.stage()).isEqualTo("PLACED");
    order.must(world.keeper, "VERIFY");
  }

  @Test
  void the_nearest_position_comes_first() {
    place("近处服务点", 39.90, 119.50);
    place("远处服务点", 39.95, 119.60);

    var found =
        Api.asNobody()
            .get("/v1/positions/nearest?lat=39.9001&lng=119.5001&datum=GCJ02&level=POINT")
            .expect(200);

    assertThat(found.text("/items/0/position/name")).isEqualTo("近处服务点");
    assertThat(found.at("/items/0/meters").asInt()).isLessThan(20);
    assertThat(found.text("/items/1/position/name")).isEqualTo("远处服务点");
  }

  private UUID place(String name, double lat, double lng) {
    return Api.as(world.administrator)
        .post(
            "/v1/positions",
            Map.of(
                "parent",
                world.station(),
                "level",
                "POINT",
                "name",
                name,
                "point",
                Map.of("lat", lat, "lng", lng, "datum", "GCJ02")))
        .expect(201)
        .id();
  }

  @Test
  void a_page_leads_to_the_next() {
    var first = Api.asNobody().get("/v1/positions?parent=" + world.city() + "&limit=1").expect(200);
    var second =
        Api.asNobody()
            .get("/v1/positions?parent=" + world.city() + "&limit=1&cursor=" + first.text("/next"))
            .expect(200);

    assertThat(List.of(first.text("/items/0/division"), second.text("/items/0/division")))
        .containsExactly("130302", "130303");
    assertThat(second.json().path("next").isMissingNode()).isTrue();
  }
}
