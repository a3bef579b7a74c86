// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.network.Samples.gcj02;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redvest.network.Level;
import org.redvest.shared.Point;

class SurroundingsTest {

  @Test
  void theDatabaseIsAskedTheSameForEveryPlaceOfACell() {
    var here = gcj02(34.5966, 119.2217);
    var there = gcj02(here.cell().centre().lat(), here.cell().centre().lng());
    assertThat(here.cell()).isEqualTo(there.cell());

    assertThat(asked(here)).hasToString(asked(there).toString());
    assertThat(asked(here).toString()).doesNotContain("34.5966", "119.2217");
  }

  private static List<?> asked(Point place) {
    return new Surroundings(place, 1_200, List.of(Level.STATION), null, 1).parameters();
  }
}
