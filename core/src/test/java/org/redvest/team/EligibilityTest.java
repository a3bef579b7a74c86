// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.team.TeamSamples.HAIRCUT;
import static org.redvest.team.TeamSamples.REPAIR;
import static org.redvest.team.TeamSamples.SQUARE;
import static org.redvest.team.TeamSamples.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.shared.Datum;
import org.redvest.shared.Point;
import org.redvest.shared.TimeWindow;
import org.redvest.team.Eligibility.Reason;

class EligibilityTest {

  private static final PositionId CENTRE = new PositionId(id());
  private static final PositionId STATION = new PositionId(id());
  private static final Lineage PLACE = new Lineage(List.of(CENTRE, STATION));
  private static final Point FAR = new Point(34.7, 119.4, Datum.GCJ02, null);

  /** A Saturday, 09:00 to 11:00 in Shanghai. */
  private static final TimeWindow SATURDAY = window("2026-11-28T01:00:00Z", 120);

  private static final Job JOB = new Job(REPAIR, PLACE, null, SATURDAY, RiskLevel.LOW);

  @Test
  void nothingSpeaksAgainstATeamThatFits() {
    assertThat(Eligibility.reasonsAgainst(team(TeamStatus.APPROVED, 0), JOB)).isEmpty();
  }

  @Test
  void aSuspendedTeamIsOutAndSoIsOneThatNobodyApproved() {
    assertThat(Eligibility.reasonsAgainst(team(TeamStatus.SUSPENDED, 0), JOB))
        .containsExactly(Reason.SUSPENDED);
    for (var status : List.of(TeamStatus.REGISTERED, TeamStatus.REJECTED, TeamStatus.DISSOLVED)) {
      assertThat(Eligibility.reasonsAgainst(team(status, 0), JOB))
          .containsExactly(Reason.NOT_APPROVED);
    }
  }

  @Test
  void everyReasonIsGivenAtOnce() {
    var team = team(TeamStatus.REGISTERED, 5);
    var elsewhere = new Lineage(List.of(new PositionId(id())));
    var monday = window("2026-11-30T01:00:00Z", 60);

    assertThat(
            Eligibility.reasonsAgainst(
                team, new Job(HAIRCUT, elsewhere, FAR, monday, RiskLevel.HIGH)))
        .containsExactly(
            Reason.NOT_APPROVED,
            Reason.CATEGORY,
            Reason.AREA,
            Reason.CAPACITY,
            Reason.HOURS,
            Reason.RISK);
  }

  @Test
  void aTeamIsFullWhenItHoldsWhatItCan() {
    assertThat(Eligibility.reasonsAgainst(team(TeamStatus.APPROVED, 4), JOB)).isEmpty();
    assertThat(Eligibility.reasonsAgainst(team(TeamStatus.APPROVED, 5), JOB))
        .containsExactly(Reason.CAPACITY);
  }

  @Test
  void aCircleCoversOnlyAPlaceThatIsKnown() {
    var elsewhere = new Lineage(List.of(new PositionId(id())));
    assertThat(area(elsewhere, SQUARE)).isEmpty();
    assertThat(area(elsewhere, FAR)).containsExactly(Reason.AREA);
    assertThat(area(elsewhere, null)).containsExactly(Reason.AREA);
  }

  @Test
  void aPositionCoversAllBelowIt() {
    assertThat(area(PLACE, null)).isEmpty();
    assertThat(area(new Lineage(List.of(CENTRE)), null)).isEmpty();
  }

  @Test
  void anyTimeWillDoWhereNoneIsWanted() {
    var team = team(TeamStatus.APPROVED, 0);
    assertThat(Eligibility.reasonsAgainst(team, new Job(REPAIR, PLACE, null, null, RiskLevel.LOW)))
        .isEmpty();
  }

  @Test
  void hoursEndBeforeTheirLastMomentAndMidnightEndsTheDay() {
    // Saturday until 17:30, Sunday 18:00 to 24:00, in Shanghai
    assertThat(hours(window("2026-11-28T09:29:00Z", 60))).isEmpty();
    assertThat(hours(window("2026-11-28T09:30:00Z", 60))).containsExactly(Reason.HOURS);
    assertThat(hours(window("2026-11-29T15:59:00Z", 60))).isEmpty();
    assertThat(hours(window("2026-11-29T16:00:00Z", 60))).containsExactly(Reason.HOURS);
  }

  @Test
  void theRiskiestJobThatItTakesIsTheLimit() {
    var team = team(TeamStatus.APPROVED, 0);
    for (var risk : RiskLevel.values()) {
      assertThat(
              Eligibility.reasonsAgainst(team, new Job(REPAIR, PLACE, null, SATURDAY, risk))
                  .contains(Reason.RISK))
          .isEqualTo(risk == RiskLevel.HIGH);
    }
  }

  /** Hours are weekly and Shanghai knows no summer time. */
  @Property
  void aWeekLaterTheSameHoursAreWorked(
      @ForAll @IntRange(max = 7 * 24 * 60) int minutesLater,
      @ForAll @IntRange(min = 1, max = 600) int minutes,
      @ForAll @IntRange(min = 1, max = 60) int weeks) {
    var from = SATURDAY.from().plus(Duration.ofMinutes(minutesLater));
    var later = from.plus(Duration.ofDays(7L * weeks));

    assertThat(hours(new TimeWindow(later, later.plus(Duration.ofMinutes(minutes)))))
        .isEqualTo(hours(new TimeWindow(from, from.plus(Duration.ofMinutes(minutes)))));
  }

  /** A wider wish is never harder to meet. */
  @Property
  void whoeverWorksWithinAWindowWorksWithinALongerOne(
      @ForAll @IntRange(max = 7 * 24 * 60) int minutesLater,
      @ForAll @IntRange(min = 1, max = 600) int minutes,
      @ForAll @IntRange(min = 1, max = 20_000) int more) {
    var from = SATURDAY.from().plus(Duration.ofMinutes(minutesLater));
    var narrow = hours(new TimeWindow(from, from.plus(Duration.ofMinutes(minutes))));
    var wide = hours(new TimeWindow(from, from.plus(Duration.ofMinutes(minutes + more))));

    assertThat(narrow).containsAll(wide);
  }

  private static List<Reason> area(Lineage station, @Nullable Point exact) {
    return Eligibility.reasonsAgainst(
        team(TeamStatus.APPROVED, 0), new Job(REPAIR, station, exact, SATURDAY, RiskLevel.LOW));
  }

  private static List<Reason> hours(TimeWindow wanted) {
    return Eligibility.reasonsAgainst(
        team(TeamStatus.APPROVED, 0), new Job(REPAIR, PLACE, null, wanted, RiskLevel.LOW));
  }

  private static TimeWindow window(String from, int minutes) {
    var begin = Instant.parse(from);
    return new TimeWindow(begin, begin.plus(Duration.ofMinutes(minutes)));
  }

  private static TeamFacts team(TeamStatus status, int held) {
    var profile = TeamSamples.profile(CENTRE);
    return new TeamFacts(
        new TeamId(id()),
        profile.name(),
        status,
        Set.of(REPAIR),
        profile.area(),
        profile.capacity(),
        held,
        profile.hours(),
        profile.highestRisk(),
        PLACE,
        false);
  }
}
