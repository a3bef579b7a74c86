// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.category.CategoryCode;
import org.redvest.shared.CreditCode;
import org.redvest.shared.Datum;
import org.redvest.shared.Id;
import org.redvest.shared.PhoneNumber;
import org.redvest.shared.Point;
import org.redvest.team.model.Nature;
import org.redvest.team.model.Profile;
import org.redvest.team.model.RecordingUnit;
import org.redvest.team.model.Team;

/** Teams around Haizhou, each reached through legal transitions only. */
public final class TeamSamples {

  public static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  public static final CategoryCode REPAIR = new CategoryCode("HOME_REPAIR");
  public static final CategoryCode HAIRCUT = new CategoryCode("HAIRCUT");
  public static final Point SQUARE = new Point(34.5967, 119.1632, Datum.GCJ02, null);
  public static final CreditCode CODE = new CreditCode("91350100M000100Y43");

  private static final int HAIZHOU = 320706;
  private static final AtomicLong COUNT = new AtomicLong();

  private TeamSamples() {}

  public static UUID id() {
    return Id.compose(NOW, HAIZHOU, 0, COUNT.incrementAndGet());
  }

  public static PersonId person() {
    return new PersonId(id());
  }

  public static Profile profile(PositionId area) {
    return new Profile(
        "红马甲家电维修队",
        PhoneNumber.of("0518-85412345"),
        Set.of(REPAIR, HAIRCUT),
        new ServiceArea(Set.of(area), new Circle(SQUARE, 3_000)),
        new Capacity(5),
        new WorkingHours(
            Set.of(
                new Shift(DayOfWeek.SATURDAY, LocalTime.of(8, 30), LocalTime.of(17, 30)),
                new Shift(DayOfWeek.SUNDAY, LocalTime.of(18, 0), LocalTime.MIDNIGHT))),
        RiskLevel.MEDIUM);
  }

  public static Team aRegisteredTeam(PositionId home) {
    var unit = new RecordingUnit("海州区新东街道办事处", CODE);
    return Team.register(
        new TeamId(id()),
        home,
        new Nature(TeamKind.UNREGISTERED, null, unit),
        profile(home),
        person(),
        NOW);
  }

  public static Team aRegisteredTeam() {
    return aRegisteredTeam(new PositionId(id()));
  }

  public static Team anApprovedTeam() {
    return aRegisteredTeam().approve(NOW);
  }

  public static Team aSuspendedTeam() {
    return anApprovedTeam().suspend(SuspensionReason.SAFETY, NOW);
  }

  public static Team aRejectedTeam() {
    return aRegisteredTeam().reject(RegistrationRejection.DUPLICATE, NOW);
  }

  public static Team aDissolvedTeam() {
    return anApprovedTeam().dissolve(NOW);
  }

  /** With a new deputy in it. */
  public static Team withDeputy(Team team, PersonId deputy) {
    return team.addMember(deputy, TeamRole.DEPUTY, NOW.plusSeconds(60));
  }
}
