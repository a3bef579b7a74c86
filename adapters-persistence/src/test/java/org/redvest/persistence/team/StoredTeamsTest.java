// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.team;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.persistence.TestSessions;
import org.redvest.persistence.sealing.TestSealing;
import org.redvest.shared.Sealing;
import org.redvest.team.TeamSamples;
import org.redvest.team.TeamsContract;
import org.redvest.team.out.TeamStore;

class StoredTeamsTest extends TeamsContract {

  private static final TestSessions SESSIONS =
      new TestSessions(TeamEntity.class, TeamMemberEntity.class);
  private static final Sealing SEALING = TestSealing.intl();

  private static final String POSITION =
      """
      insert into position (id, city, division_code, level, name, lineage, status, version)
      values (:id, 320700, '320706', 'POINT', '阵地', cast(:lineage as uuid[]), 'ACTIVE', 1)
      """;

  /** The two ways to have a team for oneself. */
  private static final List<BiConsumer<TeamStore, TeamId>> TAKEN =
      List.of(TeamStore::lock, TeamStore::hold);

  @BeforeEach
  void keepTheNetwork() {
    SESSIONS.clear("team", "position cascade");
    network.forEach(this::keep);
  }

  @Test
  void aTeamThatIsLockedOrHeldIsNobodyElsesUntilTheTransactionEnds() {
    var team = TeamSamples.aRegisteredTeam(station);
    within(p -> {
      p.teams().add(team);
      return true;
    });

    for (var taken : TAKEN) {
      within(p -> {
        taken.accept(p.teams(), team.id());
        for (var wanted : TAKEN) {
          mustWait(other -> wanted.accept(other, team.id()));
        }
        return true;
      });
    }
  }

  /** Another session does not get it, and gives up at once instead of waiting for it. */
  private static void mustWait(Consumer<TeamStore> deed) {
    assertThatThrownBy(() ->
            SESSIONS.within(session -> {
              session.createNativeMutationQuery("set local lock_timeout = '1ms'").executeUpdate();
              deed.accept(new StoredTeams(session, TestSessions.sql(session), SEALING));
              return true;
            }))
        .rootCause()
        .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
        .extracting(SQLException::getSQLState)
        .isEqualTo("55P03");
  }

  private void keep(Lineage lineage) {
    var ids = lineage.rootFirst().stream().map(PositionId::value).map(UUID::toString).toList();
    SESSIONS.within(session ->
        session
            .createNativeMutationQuery(POSITION)
            .setParameter("id", lineage.position().value())
            .setParameter("lineage", "{" + String.join(",", ids) + "}")
            .executeUpdate());
  }

  @Override
  protected <T> T within(Function<Ports, T> work) {
    return SESSIONS.within(session ->
        work.apply(
            new Ports(
                new StoredTeams(session, TestSessions.sql(session), SEALING),
                new SqlTeamLists(TestSessions.sql(session)))));
  }
}
