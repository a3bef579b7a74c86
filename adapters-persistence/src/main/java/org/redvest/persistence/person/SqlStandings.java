package org.redvest.persistence.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.network.AppointmentId;
import org.redvest.network.Level;
import org.redvest.person.in.ShowMe;
import org.redvest.person.out.People;
import org.redvest.person.out.Standings;
import org.redvest.shared.City;

/** Roles and teams with their names, by one statement in each of a person's cities. */
@ApplicationScoped
class SqlStandings implements Standings {

  private static final String STANDING =
      """
      select 'ROLE' as what, a.id as id, a.role as role, p.id as place, p.name as name, p.level as level,
             a.valid_from as since, a.valid_to as until
        from appointment a join position p on p.id = a.position_id
       where a.city = :city and a.person_id = :person
         and (a.valid_to is null or a.valid_to > :at)
      union all
      select 'TEAM', null, m.role, t.id, t.name, null, m.joined_at, null
        from team_member m join team t on t.city = :city and t.id = m.team_id
       where m.city = :city and m.person_id = :person and m.left_at is null
         and t.status not in ('DISSOLVED', 'REJECTED')
      union all
      select 'STAND_IN', null, 'DEPUTY', t.id, t.name, null, a.valid_from, null
        from appointment a
        join team t on t.city = :city and t.home_position = a.position_id
       where a.city = :city and a.person_id = :person and a.role = 'KEEPER'
         and a.valid_from <= :at and (a.valid_to is null or a.valid_to > :at)
         and t.status not in ('DISSOLVED', 'REJECTED')
         and not exists (select 1 from team_member m
           where m.city = :city and m.team_id = t.id
             and m.role = 'LEADER' and m.left_at is null)
      """;

  private static final Comparator<Object[]> THE_FIRST_FIRST =
      Comparator.comparing((Object[] row) -> (Instant) row[6])
          .thenComparing(row -> row[3].toString());

  private final Session session;

  @Inject
  SqlStandings(Session session) {
    this.session = session;
  }

  @Override
  public Standing of(People.Known person, Instant at) {
    var rows =
        person.cities().stream()
            .flatMap(city -> rows(person.id(), city, at))
            .sorted(THE_FIRST_FIRST)
            .toList();
    var roles = new ArrayList<ShowMe.RoleHeld>();
    var teams = new ArrayList<ShowMe.Place>();
    for (var row : rows) {
      if (row[0].equals("ROLE")) {
        roles.add(role(row));
      } else {
        teams.add(place(row));
      }
    }
    return new Standing(roles, teams);
  }

  private Stream<Object[]> rows(PersonId person, City city, Instant at) {
    return session
        .createNativeQuery(STANDING, Object[].class)
        .setParameter("city", city.code())
        .setParameter("person", person.value())
        .setParameter("at", at)
        .addScalar("what", String.class)
        .addScalar("id", UUID.class)
        .addScalar("role", String.class)
        .addScalar("place", UUID.class)
        .addScalar("name", String.class)
        .addScalar("level", String.class)
        .addScalar("since", Instant.class)
        .addScalar("until", Instant.class)
        .getResultList()
        .stream();
  }

  private static ShowMe.RoleHeld role(Object[] row) {
    return new ShowMe.RoleHeld(
        new AppointmentId((UUID) row[1]),
        Role.valueOf((String) row[2]),
        new PositionId((UUID) row[3]),
        (String) row[4],
        Level.valueOf((String) row[5]),
        (Instant) row[6],
        (Instant) row[7]);
  }

  private static ShowMe.Place place(Object[] row) {
    return new ShowMe.Place(
        new TeamId((UUID) row[3]),
        (String) row[4],
        TeamRole.valueOf((String) row[2]),
        (Instant) row[6],
        row[0].equals("STAND_IN"));
  }
}
