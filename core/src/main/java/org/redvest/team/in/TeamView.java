// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.in;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.PhoneNumber;
import org.redvest.team.Capacity;
import org.redvest.team.RiskLevel;
import org.redvest.team.ServiceArea;
import org.redvest.team.TeamAction;
import org.redvest.team.WorkingHours;
import org.redvest.team.model.Member;
import org.redvest.team.model.RecordingUnit;

/**
 * A team as one actor sees it.
 *
 * @param inside null for those outside
 * @param contact null for those who may not see it
 * @param actions the commands that this actor may give now
 */
public record TeamView(
    TeamCard card,
    @Nullable Inside inside,
    @Nullable PhoneNumber contact,
    Set<TeamAction> actions) {

  /**
   * What its members and the staff above it see.
   *
   * @param since when it came to its status
   * @param recordingUnit null when it answers for itself
   * @param leaderless whether the keeper of its home position acts for it
   */
  public record Inside(
      Instant since,
      @Nullable RecordingUnit recordingUnit,
      ServiceArea area,
      Capacity capacity,
      WorkingHours hours,
      RiskLevel highestRisk,
      List<Member> members,
      boolean leaderless) {}
}
