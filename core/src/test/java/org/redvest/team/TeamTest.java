// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.redvest.team.TeamSamples.NOW;
import static org.redvest.team.TeamSamples.aDissolvedTeam;
import static org.redvest.team.TeamSamples.aRegisteredTeam;
import static org.redvest.team.TeamSamples.aRejectedTeam;
import static org.redvest.team.TeamSamples.aSuspendedTeam;
import static org.redvest.team.TeamSamples.anApprovedTeam;
import static org.redvest.team.TeamSamples.person;
import static org.redvest.team.TeamSamples.profile;
import static org.redvest.team.TeamSamples.withDeputy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.access.TeamRole;
import org.redvest.shared.Refusal;
import org.redvest.team.model.Team;

class TeamTest {

  /**
   * Every status × every command: what comes of it, or a dash for a refusal that names the status.
   * 5 × 8 = 40 pairs.
   */
  private static final String TABLE =
      """
      -          APPROVE  REJECT   SUSPEND   REINSTATE DISSOLVE  CHANGE     ADD_MEMBER REMOVE_MEMBER
      REGISTERED APPROVED REJECTED -         -         DISSOLVED REGISTERED REGISTERED REGISTERED
      REJECTED   -        -        -         -         -         -          -          -
      APPROVED   -        -        SUSPENDED -         DISSOLVED APPROVED   APPROVED   APPROVED
      SUSPENDED  -        -        -         APPROVED  DISSOLVED SUSPENDED  SUSPENDED  SUSPENDED
      DISSOLVED  -        -        -         -         -         -          -          -
      """;

  static Stream<Arguments> pairs() {
    var rows = TABLE.lines().map(line -> List.of(line.split(" +", -1))).toList();
    var actions = rows.getFirst();
    return rows.stream()
        .skip(1)
        .flatMap(row ->
            IntStream.range(1, row.size())
                .mapToObj(column ->
                    Arguments.of(
                        TeamStatus.valueOf(row.getFirst()),
                        TeamAction.valueOf(actions.get(column)),
                        row.get(column))));
  }

  @Test
  void theTableIsWhole() {
    assertThat(pairs()).hasSize(TeamStatus.values().length * TeamAction.values().length);
  }

  @ParameterizedTest(name = "{1} in {0}: {2}")
  @MethodSource("pairs")
  void eachCommandInEachStatusHasOneOutcome(TeamStatus status, TeamAction action, String outcome) {
    var team = in(status);
    assertThat(team.accepts(action)).isEqualTo(!outcome.equals("-"));
    if (outcome.equals("-")) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> give(action, team))
          .satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(TeamRefusal.TEAM_WRONG_STATUS);
            assertThat(refusal.parameters()).containsEntry("status", status.name());
          });
    } else {
      var after = give(action, team);
      assertThat(after.standing().status()).isEqualTo(TeamStatus.valueOf(outcome));
      assertThat(after.version()).isEqualTo(team.version().next());
    }
  }

  private static Team in(TeamStatus status) {
    return switch (status) {
      case REGISTERED -> aRegisteredTeam();
      case REJECTED -> aRejectedTeam();
      case APPROVED -> anApprovedTeam();
      case SUSPENDED -> aSuspendedTeam();
      case DISSOLVED -> aDissolvedTeam();
    };
  }

  private static Team give(TeamAction action, Team team) {
    return switch (action) {
      case APPROVE -> team.approve(NOW);
      case REJECT -> team.reject(RegistrationRejection.OTHER, NOW);
      case SUSPEND -> team.suspend(SuspensionReason.OTHER, NOW);
      case REINSTATE -> team.reinstate(NOW);
      case DISSOLVE -> team.dissolve(NOW);
      case CHANGE -> team.change(profile(team.home()));
      case ADD_MEMBER -> team.addMember(person(), TeamRole.MEMBER, NOW);
      case REMOVE_MEMBER -> team.removeMember(team.founder());
    };
  }

  @Nested
  class WhenTheLeaderLeaves {

    @Test
    void theDeputyWhoIsLongestInTheTeamLeadsIt() {
      var first = person();
      var team =
          withDeputy(anApprovedTeam(), first)
              .addMember(person(), TeamRole.DEPUTY, NOW.plusSeconds(90));

      var after = team.removeMember(team.founder());

      assertThat(after.members().leader())
          .hasValueSatisfying(leader -> assertThat(leader.person()).isEqualTo(first));
      assertThat(after.leaderless()).isFalse();
    }

    @Test
    void nobodyLeadsATeamWithoutDeputies() {
      var team = anApprovedTeam().addMember(person(), TeamRole.MEMBER, NOW);

      assertThat(team.removeMember(team.founder()).leaderless()).isTrue();
    }

    @Test
    void aNewLeaderCanBeTakenIn() {
      var alone = anApprovedTeam();
      var heir = person();

      var after = alone.removeMember(alone.founder()).addMember(heir, TeamRole.LEADER, NOW);

      assertThat(after.members().leader()).isPresent();
    }
  }

  @Nested
  class Members {

    private final Team team = anApprovedTeam();

    @Test
    void aSecondLeaderIsRefused() {
      refuses(TeamRefusal.TEAM_HAS_LEADER, person(), TeamRole.LEADER);
    }

    @Test
    void theLeaderKeepsHisRole() {
      refuses(TeamRefusal.TEAM_LEADER_CANNOT_CHANGE, team.founder(), TeamRole.MEMBER);
    }

    @Test
    void nobodyJoinsTwice() {
      refuses(TeamRefusal.TEAM_ALREADY_MEMBER, team.founder(), TeamRole.LEADER);
    }

    @Test
    void aMemberBecomesDeputyAndStaysSinceWhenHeJoined() {
      var somebody = person();
      var after =
          team.addMember(somebody, TeamRole.MEMBER, NOW)
              .addMember(somebody, TeamRole.DEPUTY, NOW.plusSeconds(5));

      assertThat(after.members().find(somebody))
          .hasValueSatisfying(member -> {
            assertThat(member.role()).isEqualTo(TeamRole.DEPUTY);
            assertThat(member.since()).isEqualTo(NOW);
          });
    }

    @Test
    void onlyAMemberCanLeave() {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> team.removeMember(person()))
          .satisfies(r -> assertThat(r.code()).isEqualTo(TeamRefusal.TEAM_MEMBER_NOT_FOUND));
    }

    private void refuses(TeamRefusal code, org.redvest.access.PersonId who, TeamRole role) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> team.addMember(who, role, NOW))
          .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
  }
}
