// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redvest.order.model.Offer;
import org.redvest.order.model.OfferState;

/** Declining costs nothing (志愿服务条例 art. 25, 40; 慈善法 art. 120). */
class DecliningTest extends TownTest {

  @Test
  void changesNothingButTheOffer() {
    var order = orders.aVerifiedOrder().offeredTo(town.redHats, town.sparks);
    var before = order.order();
    var teams = List.of(town.teams.find(town.redHats), town.teams.find(town.sparks));

    order.declinedBy(town.redHats);

    var after = order.order();
    assertThat(List.of(town.teams.find(town.redHats), town.teams.find(town.sparks)))
        .isEqualTo(teams);
    assertThat(after.progress().offers())
        .extracting(Offer::state)
        .containsExactly(OfferState.DECLINED, OfferState.OPEN);
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFields("version", "progress.offers")
        .isEqualTo(before);
  }

  @Test
  void leavesTheTeamAsEligibleAsItWas() {
    for (int i = 0; i < 5; i++) {
      orders.aVerifiedOrder().offeredTo(town.redHats).declinedBy(town.redHats);
    }

    orders.anOfferedOrder().acceptedBy(town.redHats);
  }
}
