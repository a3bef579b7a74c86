// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rulebook;

import java.time.Duration;

/**
 * The rules that hold for orders at one moment.
 *
 * @param version names exactly these values
 * @param verify from placing to the answer of whoever holds it (志愿服务条例 art. 13)
 * @param dispatch from verification to the first offer
 * @param answer from an offer to the team's answer
 * @param start from taking to the plan
 * @param report from the end of the planned window to the service report
 * @param rate from the service report to the close without a rating
 * @param objection from an objection to its dismissal without a decision
 * @param callBack from the close to the last day of the call-back
 * @param disclosure how long after the service a team still sees the contact
 * @param planBackdating how far back a plan may begin, for jobs done at once
 * @param roundsPerLevel how many rounds one level may try before the next one has it
 * @param nudgesPerDay how often the requester may ask where it is, on one Shanghai day
 */
public record Rulebook(
    String version,
    Duration verify,
    Duration dispatch,
    Duration answer,
    Duration start,
    Duration report,
    Duration rate,
    Duration objection,
    Duration callBack,
    Duration disclosure,
    Duration planBackdating,
    int roundsPerLevel,
    int nudgesPerDay) {

  /** What holds where no place has set anything else. */
  public static final Rulebook BUILT_IN =
      new Rulebook(
          "built-in/1",
          Duration.ofHours(24),
          Duration.ofHours(48),
          Duration.ofHours(24),
          Duration.ofHours(48),
          Duration.ofHours(48),
          Duration.ofDays(7),
          Duration.ofDays(3),
          Duration.ofDays(30),
          Duration.ofDays(7),
          Duration.ofHours(24),
          3,
          2);
}
