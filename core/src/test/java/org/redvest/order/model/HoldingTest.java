// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.shared.Id;

class HoldingTest {

  private final PositionId province = position(320_000, 1);
  private final PositionId city = position(320_700, 2);
  private final PositionId centre = position(320_707, 3);
  private final PositionId station = position(320_707, 4);
  private final Holding first =
      Holding.first(new Lineage(List.of(province, city, centre, station)));

  @Test
  void climbsToTheTopOfTheCityAndNoFurther() {
    var top = first.climbed().climbed();

    assertThat(first.isAtTop()).isFalse();
    assertThat(top.position()).isEqualTo(city);
    assertThat(top.isAtTop()).isTrue();
    assertThat(Holding.first(new Lineage(List.of(city))).isAtTop()).isTrue();
  }

  @Test
  void remembersWhereItCameFromUntilThatIsSettled() {
    var climbed = first.climbed();

    assertThat(climbed.escalatedFrom()).isEqualTo(station);
    assertThat(climbed.origin()).isEqualTo(first.origin());
    assertThat(climbed.corrected(first.holder())).isEqualTo(first);
    assertThat(climbed.settled().escalatedFrom()).isNull();
    assertThat(climbed.settled().position()).isEqualTo(centre);
  }

  @Test
  void goesBackToTheSuccessorOfItsFirstHolder() {
    var successor = new Lineage(List.of(province, city, position(320_706, 5)));
    var climbed = first.succeededBy(successor).climbed();

    assertThat(climbed.corrected(successor).holder()).isEqualTo(successor);
  }

  @Test
  void whoStandsAboveDecidesAndTheTopForItself() {
    assertThat(first.decider().position()).isEqualTo(centre);
    assertThat(first.climbed().climbed().decider().position()).isEqualTo(city);
  }

  private static PositionId position(int code, int tail) {
    return new PositionId(Id.compose(Instant.EPOCH, code, 0, tail));
  }
}
