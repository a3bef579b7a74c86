// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a team can be offered a job, and if not, every reason against it: an automated decision
 * must be explainable (PIPL art. 24). What the team answered to earlier offers is no input.
 */
public final class Eligibility {

  /** Why a team is out; in this order. */
  public enum Reason {
    /** It never was approved, or is no more. */
    NOT_APPROVED,
    SUSPENDED,
    /** It does not serve this kind of need. */
    CATEGORY,
    /** It does not serve there. */
    AREA,
    /** It holds as many orders as it said it can. */
    CAPACITY,
    /** It does not work at any moment of the wanted time. */
    HOURS,
    /** The job is riskier than what it takes. */
    RISK
  }

  private Eligibility() {}

  /** Everything that speaks against it; empty for an eligible team. */
  public static List<Reason> reasonsAgainst(TeamFacts team, Job job) {
    var reasons = new ArrayList<Reason>();
    switch (team.status()) {
      case APPROVED -> {}
      case SUSPENDED -> reasons.add(Reason.SUSPENDED);
      case REGISTERED, REJECTED, DISSOLVED -> reasons.add(Reason.NOT_APPROVED);
    }
    if (!team.categories().contains(job.category())) {
      reasons.add(Reason.CATEGORY);
    }
    if (!team.area().covers(job.station(), job.exact())) {
      reasons.add(Reason.AREA);
    }
    if (!team.capacity().hasRoomBeside(team.held())) {
      reasons.add(Reason.CAPACITY);
    }
    if (job.wanted() != null && !team.hours().meet(job.wanted())) {
      reasons.add(Reason.HOURS);
    }
    if (!team.highestRisk().covers(job.risk())) {
      reasons.add(Reason.RISK);
    }
    return List.copyOf(reasons);
  }
}
