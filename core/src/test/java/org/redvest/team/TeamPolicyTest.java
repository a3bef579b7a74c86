// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.redvest.team.TeamSamples.aRegisteredTeam;
import static org.redvest.team.TeamSamples.anApprovedTeam;
import static org.redvest.team.TeamSamples.id;
import static org.redvest.team.TeamSamples.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.access.TeamRole;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.model.Team;
import org.redvest.team.model.TeamPolicy;

class TeamPolicyTest {

  private static final Set<TeamAction> DECISIONS =
      EnumSet.of(TeamAction.APPROVE, TeamAction.REJECT, TeamAction.SUSPEND, TeamAction.REINSTATE);

  private final Team team = aRegisteredTeam();
  private final PositionId above = new PositionId(id());
  private final Lineage home = new Lineage(List.of(above, team.home()));
  private final TeamPolicy policy = new TeamPolicy(team, home);

  @Test
  void anAdministratorAboveDecidesAndDissolvesButDoesNotLead() {
    assertThat(allowed(staff(Role.ADMINISTRATOR, above)))
        .containsAll(DECISIONS)
        .contains(TeamAction.DISSOLVE)
        .doesNotContain(TeamAction.CHANGE, TeamAction.ADD_MEMBER);
  }

  @Test
  void nobodyDecidesOverATeamThatHeRegisteredOrBelongsTo() {
    for (var role : TeamRole.values()) {
      var member = actor(person(), Role.ADMINISTRATOR, above, role);
      assertThat(allowed(member)).doesNotContainAnyElementsOf(DECISIONS);
    }
    var founder = actor(team.founder(), Role.ADMINISTRATOR, above, null);
    for (var decision : DECISIONS) {
      assertThat(refusal(founder, decision)).isEqualTo(TeamRefusal.TEAM_OWN_DECISION);
    }
  }

  @Test
  void otherStaffDecidesNothing() {
    for (var role : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))) {
      assertThat(allowed(staff(role, above))).isEmpty();
    }
    assertThat(allowed(staff(Role.ADMINISTRATOR, new PositionId(id())))).isEmpty();
  }

  @Test
  void theLeaderMayDissolveADeputyMayNotAndAMemberMayOnlyLeave() {
    assertThat(allowed(inTeam(TeamRole.LEADER)))
        .containsExactlyInAnyOrder(
            TeamAction.DISSOLVE,
            TeamAction.CHANGE,
            TeamAction.ADD_MEMBER,
            TeamAction.REMOVE_MEMBER);
    assertThat(allowed(inTeam(TeamRole.DEPUTY))).doesNotContain(TeamAction.DISSOLVE);
    assertThat(allowed(inTeam(TeamRole.MEMBER))).containsExactly(TeamAction.REMOVE_MEMBER);
    assertThat(policy.mayRemove(inTeam(TeamRole.MEMBER), person())).isFalse();
    assertThat(policy.mayRemove(inTeam(TeamRole.DEPUTY), person())).isTrue();
    assertThat(policy.mayRemove(inTeam(TeamRole.DEPUTY), team.founder())).isFalse();
  }

  @Test
  void theKeeperActsForATeamThatNobodyLeads() {
    var keeper = staff(Role.KEEPER, above);
    assertThat(allowed(keeper)).isEmpty();
    var leaderless = new TeamPolicy(team.removeMember(team.founder()), home);
    assertThat(leaderless.may(keeper, TeamAction.CHANGE)).isTrue();
    assertThat(leaderless.may(keeper, TeamAction.ADD_MEMBER)).isTrue();
    assertThat(leaderless.may(keeper, TeamAction.APPROVE)).isFalse();
  }

  @Test
  void onlyAnApprovedTeamIsPublic() {
    var stranger = staff(Role.KEEPER, new PositionId(id()));
    assertThat(refusal(new Actor.Nobody(), TeamAction.APPROVE))
        .isEqualTo(SharedRefusal.UNAUTHENTICATED);
    assertThat(refusal(stranger, TeamAction.APPROVE)).isEqualTo(TeamRefusal.TEAM_NOT_FOUND);
    var approved = anApprovedTeam();
    var open = new TeamPolicy(approved, new Lineage(List.of(approved.home())));
    assertThat(open.mayKnow(new Actor.Nobody())).isTrue();
    assertThat(open.maySeeMembers(stranger)).isFalse();
    assertThat(open.maySeeContact(stranger)).isFalse();
  }

  @Test
  void anAdministratorSeesMembersButNoPersonalContact() {
    var administrator = staff(Role.ADMINISTRATOR, above);
    assertThat(policy.maySeeMembers(administrator)).isTrue();
    assertThat(policy.maySeeContact(administrator)).isFalse();
    assertThat(policy.maySeeContact(staff(Role.DISPATCHER, above))).isTrue();
    assertThat(policy.maySeeMembers(staff(Role.SUPERVISOR, above))).isFalse();
  }

  private Set<TeamAction> allowed(Actor actor) {
    var allowed = EnumSet.noneOf(TeamAction.class);
    for (var action : TeamAction.values()) {
      if (policy.may(actor, action)) {
        allowed.add(action);
      }
    }
    return allowed;
  }

  private Refusal.Code refusal(Actor actor, TeamAction action) {
    var codes = new java.util.ArrayList<Refusal.Code>();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> policy.check(actor, action))
        .satisfies(refusal -> codes.add(refusal.code()));
    return codes.getFirst();
  }

  private Actor staff(Role role, PositionId at) {
    return actor(person(), role, at, null);
  }

  private Actor inTeam(TeamRole role) {
    return new Actor.Person(
        person(),
        team.id().city(),
        new Account("test", "somebody"),
        Set.of(),
        Set.of(new Actor.Membership(team.id(), role)),
        Set.of(),
        false);
  }

  private Actor actor(PersonId who, Role role, PositionId at, @Nullable TeamRole inTeam) {
    return new Actor.Person(
        who,
        team.id().city(),
        new Account("test", "somebody"),
        Set.of(new Actor.Grant(role, at)),
        inTeam == null ? Set.of() : Set.of(new Actor.Membership(team.id(), inTeam)),
        Set.of(),
        false);
  }
}
