// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.redvest.team.TeamSamples.HAIRCUT;
import static org.redvest.team.TeamSamples.NOW;
import static org.redvest.team.TeamSamples.REPAIR;
import static org.redvest.team.TeamSamples.id;
import static org.redvest.team.TeamSamples.person;
import static org.redvest.team.TeamSamples.profile;
import static org.redvest.team.TeamSamples.withDeputy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.category.CategoryCode;
import org.redvest.shared.PhoneNumber;
import org.redvest.team.in.TeamCard;
import org.redvest.team.in.Teams;
import org.redvest.team.model.Profile;
import org.redvest.team.model.Team;
import org.redvest.team.model.Tenure;
import org.redvest.team.out.TeamLists;
import org.redvest.team.out.TeamStore;

/** What every keeper of teams must do. */
public abstract class TeamsContract {

  /** The ports, as one adapter keeps them. */
  public record Ports(TeamStore teams, TeamLists views) {}

  private static final CategoryCode HEALTH = new CategoryCode("HEALTH");

  /** A city, its centre and a station below it; the store knows all three. */
  protected final PositionId city = new PositionId(id());

  protected final PositionId centre = new PositionId(id());
  protected final PositionId station = new PositionId(id());
  protected final List<Lineage> network =
      List.of(
          new Lineage(List.of(city)),
          new Lineage(List.of(city, centre)),
          new Lineage(List.of(city, centre, station)));

  private final Team team = TeamSamples.aRegisteredTeam(station);

  /** Runs some work in a transaction of its own. */
  protected abstract <T> T within(Function<Ports, T> work);

  @Test
  public void whatWasAddedIsFoundAsItWas() {
    add(team);
    assertThat(find(team)).isEqualTo(team);
  }

  @Test
  public void nothingIsFoundUnderAnUnknownId() {
    var unknown = new TeamId(id());
    assertThat(found(unknown)).isEmpty();
    Optional<Team> locked = within(p -> p.teams().lock(unknown));
    assertThat(locked).isEmpty();
  }

  @Test
  public void aChangeThatIsNotSavedIsNotThere() {
    add(team);
    within(p -> p.teams().lock(team.id()).orElseThrow().approve(NOW));
    assertThat(find(team)).isEqualTo(team);
  }

  @Test
  public void everyStandingIsKept() {
    for (var each :
        List.of(
            TeamSamples.aRejectedTeam(),
            TeamSamples.aSuspendedTeam(),
            TeamSamples.aDissolvedTeam())) {
      add(each);
      assertThat(find(each)).isEqualTo(each);
    }
  }

  @Test
  public void aChangedProfileReplacesTheOldOneWhole() {
    add(team);
    var other =
        new Profile(
            "新名字",
            PhoneNumber.of("13812341234"),
            Set.of(HEALTH),
            ServiceArea.of(centre),
            new Capacity(1),
            WorkingHours.ALWAYS,
            RiskLevel.LOW);
    save(team.change(other));
    assertThat(find(team).profile()).isEqualTo(other);
  }

  @Test
  public void membersComeChangeAndGo() {
    add(team);
    var deputy = person();
    var with = save(withDeputy(team, deputy));
    assertThat(find(team)).isEqualTo(with);

    var led = save(with.removeMember(team.founder()));
    assertThat(find(team)).isEqualTo(led);

    var back = save(led.addMember(team.founder(), TeamRole.MEMBER, NOW.plusSeconds(3600)));
    assertThat(find(team)).isEqualTo(back);
  }

  @Test
  public void whoLeftIsRememberedWithHisFirstDay() {
    add(team);
    var deputy = person();
    var with = save(withDeputy(team, deputy));
    var joined = with.members().find(deputy).orElseThrow().since();
    var left = NOW.plusSeconds(600);
    var without = with.removeMember(deputy);
    within(p -> {
      p.teams().save(without, left);
      return without;
    });
    assertThat(people(left)).containsEntry(deputy, new Tenure(joined, false));
    assertThat(people(left.plusSeconds(1))).containsOnlyKeys(team.founder());

    save(without.addMember(deputy, TeamRole.MEMBER, NOW.plusSeconds(1200)));
    assertThat(people(NOW.plusSeconds(1200))).containsEntry(deputy, new Tenure(joined, true));
  }

  private Map<PersonId, Tenure> people(Instant since) {
    return within(p -> p.teams().peopleSince(team.id(), since));
  }

  @Test
  public void aStaleTeamIsNotSaved() {
    add(team);
    save(team.approve(NOW));
    assertThatIllegalStateException()
        .isThrownBy(() -> save(team.reject(RegistrationRejection.OTHER, NOW)));
    assertThat(find(team).standing().status()).isEqualTo(TeamStatus.APPROVED);
  }

  @Test
  public void teamsAreListedFromEveryPositionAboveTheirHome() {
    add(team);
    assertThat(list(city, null, null)).containsExactly(team.id());
    assertThat(list(station, null, null)).containsExactly(team.id());
    assertThat(list(new PositionId(id()), null, null)).isEmpty();
  }

  @Test
  public void listsAreFilteredAndContinued() {
    var second = TeamSamples.aRegisteredTeam(station).approve(NOW);
    add(team);
    add(second);
    assertThat(list(city, REPAIR, null)).containsExactly(team.id(), second.id());
    assertThat(list(city, HEALTH, null)).isEmpty();
    assertThat(list(city, null, TeamStatus.APPROVED)).containsExactly(second.id());
    var rest = new Teams.Query(city, null, null, team.id(), 9);
    assertThat(list(rest)).containsExactly(second.id());
    var one = new Teams.Query(city, null, null, null, 1);
    assertThat(list(one)).containsExactly(team.id());
  }

  @Test
  public void whatDecidesOverEligibilityIsReadAsItWasSaved() {
    add(team);
    var facts = facts(team.id());
    var profile = profile(station);
    assertThat(facts)
        .containsExactly(
            new TeamFacts(
                team.id(),
                profile.name(),
                TeamStatus.REGISTERED,
                profile.categories(),
                profile.area(),
                profile.capacity(),
                0,
                profile.hours(),
                profile.highestRisk(),
                network.getLast(),
                false));
    save(team.removeMember(team.founder()));
    assertThat(facts(team.id())).allMatch(TeamFacts::leaderless);
    assertThat(facts()).isEmpty();
  }

  @Test
  public void candidatesServeTheCategoryOrThePlace() {
    var approved = TeamSamples.aRegisteredTeam(station).approve(NOW);
    add(team);
    add(approved);
    var at = network.getLast();
    assertThat(candidates(at, HEALTH)).containsExactly(approved.id());
    var centreOnly = network.get(1);
    assertThat(candidates(centreOnly, HAIRCUT)).containsExactly(approved.id());
    assertThat(candidates(centreOnly, HEALTH)).isEmpty();
  }

  private List<TeamFacts> facts(TeamId... ids) {
    return within(p -> p.views().eligibilityFacts(team.id().city(), List.of(ids)));
  }

  private List<TeamId> candidates(Lineage place, CategoryCode category) {
    return within(p -> p.views().candidates(place, category, 9));
  }

  private List<TeamId> list(
      PositionId position, @Nullable CategoryCode category, @Nullable TeamStatus status) {
    return list(new Teams.Query(position, category, status, null, 9));
  }

  private List<TeamId> list(Teams.Query query) {
    return within(p -> p.views().list(query)).stream().map(TeamCard::id).toList();
  }

  private Optional<Team> found(TeamId id) {
    return within(p -> p.teams().find(id));
  }

  private void add(Team added) {
    within(p -> {
      p.teams().add(added);
      return added;
    });
  }

  private Team save(Team changed) {
    return within(p -> {
      p.teams().lock(changed.id());
      p.teams().save(changed, NOW.plusSeconds(7200));
      return changed;
    });
  }

  private Team find(Team same) {
    return found(same.id()).orElseThrow();
  }
}
