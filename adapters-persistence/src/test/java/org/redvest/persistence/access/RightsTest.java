// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.persistence.TestSessions;
import org.redvest.shared.City;

/** What a person was given, and what he had. */
class RightsTest {

  private static final TestSessions SESSIONS = new TestSessions();
  private static final City CITY = new City(320_700);
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final PersonId PERSON =
      new PersonId(UUID.fromString("01a2008d-7400-8123-9392-feaaaaaaaa01"));

  private static final String TEAM =
      """
      insert into team (city, id, version, home_position, founder, name, kind, recording_unit,
          capacity, highest_risk, status, status_since)
      values (320700, ?, 1, ?, ?, '红帽', 'UNREGISTERED', '居委会', 20, 'LOW', 'APPROVED', ?)
      """;
  private static final String MEMBER =
      """
      insert into team_member (city, team_id, person_id, joined_at, left_at, role)
      values (320700, ?, ?, ?, ?, 'DEPUTY')
      """;

  @Test
  void aTeamThatHeLeftGivesNoRightButIsKnown() {
    SESSIONS.clear("appointment", "team cascade");
    var left = team("01a2008d-7400-8123-9392-feaaaaaaaa02");
    var present = team("01a2008d-7400-8123-9392-feaaaaaaaa03");
    member(left, NOW.minusSeconds(900), NOW.minusSeconds(600));
    member(left, NOW.minusSeconds(300), NOW);
    member(present, NOW.minusSeconds(900), null);

    var he = actor();

    assertThat(he.memberships()).containsExactly(new Actor.Membership(present, TeamRole.DEPUTY));
    assertThat(he.past())
        .containsExactlyInAnyOrder(
            new Actor.PastMembership(left, NOW.minusSeconds(900), NOW.minusSeconds(600)),
            new Actor.PastMembership(left, NOW.minusSeconds(300), NOW));
    assertThat(he.belongsTo(left)).isFalse();
    assertThat(he.belongedTo(left, NOW.minusSeconds(600), NOW.minusSeconds(500))).isTrue();
    assertThat(he.belongedTo(left, NOW.minusSeconds(599), NOW.minusSeconds(301))).isFalse();
    assertThat(he.belongedTo(present, NOW.minusSeconds(900), NOW)).isFalse();
  }

  @Test
  void aTeamThatHeLeftDoesNotMakeHimKnown() {
    SESSIONS.clear("appointment", "team cascade");
    member(team("01a2008d-7400-8123-9392-feaaaaaaaa02"), NOW.minusSeconds(900), NOW);

    var rights =
        SESSIONS.within(session ->
            Rights.of(
                TestSessions.sql(session).list(Rights.asked(PERSON, CITY, NOW), Rights.Given::of)));

    assertThat(rights.known()).isFalse();
  }

  private static Actor.Person actor() {
    var account = new Account("test", "somebody");
    return SESSIONS.within(session ->
        Rights.of(TestSessions.sql(session).list(Rights.asked(PERSON, CITY, NOW), Rights.Given::of))
            .actor(
                new Enrolment(PERSON, CITY, Set.of(CITY), NOW, false),
                new Caller.SignedIn(account, false),
                NOW));
  }

  private static TeamId team(String id) {
    var team = new TeamId(UUID.fromString(id));
    run(session ->
        TestSessions.sql(session).run(TEAM, team.value(), team.value(), team.value(), NOW));
    return team;
  }

  private static void member(TeamId team, Instant joined, @Nullable Instant left) {
    run(session ->
        TestSessions.sql(session).run(MEMBER, team.value(), PERSON.value(), joined, left));
  }

  private static void run(Consumer<Session> work) {
    SESSIONS.within(session -> {
      work.accept(session);
      return true;
    });
  }
}
