// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send, and once broke something. */
class StrangeInputIT {

  private final World world = World.here();

  @ParameterizedTest
  @ValueSource(strings = {"..", "a.b", "...", "x..y", "garbage"})
  void what_has_not_the_form_of_a_token_signs_nobody_in(String token) {
    Api.asNobody()
        .with("Authorization", "Bearer " + token)
        .get("/v1/orders")
        .refused(401, "UNAUTHENTICATED");
  }

  @Test
  void a_name_that_cannot_be_stored_is_not_searched_for() {
    Api.asNobody().badly().get("/v1/positions?name=a%00b").refused(400, "MALFORMED_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "\u0000"})
  void an_account_that_cannot_be_told_from_another_is_appointed_to_nothing(String account) {
    Api.as(world.administrator)
        .badly()
        .post(
            "/v1/positions/" + world.station() + "/appointments",
            Map.of("account", account, "role", "KEEPER"))
        .refused(422, "TEXT_UNREADABLE");
  }
}
