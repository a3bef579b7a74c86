// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.persistence.shared.Cells;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;
import org.redvest.team.out.PersonalTeams;

/** Memberships by the person, past ones too. */
@ApplicationScoped
class SqlPersonalTeams implements PersonalTeams {

  private static final String STAYS =
      """
      select m.team_id, t.name, m.role, m.joined_at, m.left_at
        from team_member m join team t on t.city = ? and t.id = m.team_id
       where m.city = ? and m.person_id = ?
       order by m.joined_at, m.team_id
      """;

  private final PlainSql sql;

  @Inject
  SqlPersonalTeams(PlainSql sql) {
    this.sql = sql;
  }

  @Override
  public List<Stay> of(PersonId person, City city) {
    return sql.list(
        STAYS,
        row ->
            new Stay(
                new TeamId(Cells.uuid(row, 1)),
                row.getString(2),
                TeamRole.valueOf(row.getString(3)),
                Cells.instant(row, 4),
                Cells.instantOrNull(row, 5)),
        city.code(),
        city.code(),
        person.value());
  }
}
