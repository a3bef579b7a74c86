// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From 点单 to 评单 without a hitch. */
class HappyPathIT {

  private final World world = World.here();

  @Test
  void an_order_goes_all_its_way() {
    var order = world.order().closed();

    var seen = order.seenBy(order.resident);
    assertThat(seen.stage()).isEqualTo("CLOSED");
    assertThat(seen.text("/ending/outcome")).isEqualTo("SOLVED");
    assertThat(order.timeline().each("/events").map(event -> event.path("type").asText()))
        .containsExactly(
            "OrderPlaced",
            "OrderVerified",
            "OrderOffered",
            "OfferAccepted",
            "OrderPlanned",
            "ServiceReported",
            "OrderRated");
  }
}
