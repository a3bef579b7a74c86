// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import java.util.Map;

/** How many orders a team can hold at once. */
public record Capacity(int orders) {

  private static final int MOST = 200;

  public Capacity {
    if (orders < 1 || orders > MOST) {
      throw TeamRefusal.TEAM_CAPACITY_OUT_OF_RANGE.refusal(Map.of("limit", MOST));
    }
  }

  /** Whether one more order fits beside those held. */
  public boolean hasRoomBeside(int held) {
    return held < orders;
  }
}
