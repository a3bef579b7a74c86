package org.redvest.persistence.team;

import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.persistence.TestSessions;
import org.redvest.persistence.sealing.TestSealing;
import org.redvest.shared.Sealing;
import org.redvest.team.TeamsContract;

class StoredTeamsTest extends TeamsContract {

  private static final TestSessions SESSIONS =
      new TestSessions(TeamEntity.class, TeamMemberEntity.class);
  private static final Sealing SEALING = TestSealing.intl();

  private static final String POSITION =
      """
      insert into position (id, city, division_code, level, name, lineage, status, version)
      values (:id, 320700, '320706', 'POINT', '阵地', cast(:lineage as uuid[]), 'ACTIVE', 1)
      """;

  @BeforeEach
  void keepTheNetwork() {
    SESSIONS.clear(
        "menu_item", "team_hours", "team_area", "team_category", "team_member", "team", "position");
    network.forEach(this::keep);
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
        work.apply(new Ports(new StoredTeams(session, SEALING), new SqlTeamViews(session))));
  }
}
