package org.redvest.persistence.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.shared.City;
import org.redvest.team.out.PersonalTeams;

/** Memberships by the person, past ones too. */
@ApplicationScoped
class SqlPersonalTeams implements PersonalTeams {

  private static final String STAYS =
      """
      select m.team_id, t.name, m.role, m.joined_at, m.left_at
        from team_member m join team t on t.city = :city and t.id = m.team_id
       where m.city = :city and m.person_id = :person
       order by m.joined_at, m.team_id
      """;

  private final Session session;

  @Inject
  SqlPersonalTeams(Session session) {
    this.session = session;
  }

  @Override
  public List<Stay> of(PersonId person, City city) {
    return session
        .createNativeQuery(STAYS, Object[].class)
        .setParameter("city", city.code())
        .setParameter("person", person.value())
        .addScalar("team_id", UUID.class)
        .addScalar("name", String.class)
        .addScalar("role", String.class)
        .addScalar("joined_at", Instant.class)
        .addScalar("left_at", Instant.class)
        .stream()
        .map(row ->
            new Stay(
                new TeamId((UUID) row[0]),
                (String) row[1],
                TeamRole.valueOf((String) row[2]),
                (Instant) row[3],
                (Instant) row[4]))
        .toList();
  }
}
