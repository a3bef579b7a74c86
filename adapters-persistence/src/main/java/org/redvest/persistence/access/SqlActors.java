package org.redvest.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.NotEnrolled;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.access.out.Actors;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;
import org.redvest.shared.Sealing;

/**
 * Reads all that a person was given in one city by one statement of that city; who the person is
 * was read before. A team without a leader is led by the keeper of its home position.
 */
@ApplicationScoped
class SqlActors implements Actors {

  private static final String GIVEN =
      """
      select a.role, a.position_id, null::uuid as team_id, null::text as team_role
        from appointment a
       where a.city = :city and a.person_id = :person
         and a.valid_from <= :at and (a.valid_to is null or a.valid_to > :at)
      union all
      select null, null, m.team_id, m.role
        from team_member m
       where m.city = :city and m.person_id = :person and m.left_at is null
      union all
      select null, null, t.id, 'DEPUTY'
        from appointment a
        join team t on t.city = :city and t.home_position = a.position_id
       where a.city = :city and a.person_id = :person and a.role = 'KEEPER'
         and a.valid_from <= :at and (a.valid_to is null or a.valid_to > :at)
         and t.status <> 'DISSOLVED'
         and not exists (select 1 from team_member m
           where m.city = :city and m.team_id = t.id
             and m.role = 'LEADER' and m.left_at is null)
      """;

  /** With a row more, which says that he is known here, and stays so until the end. */
  private static final String HELD =
      """
      with here as (
        select 1 from known_person where city = :city and person_id = :person for key share)
      """
          + GIVEN
          + " union all select null, null, null, null from here";

  private static final String HOLD =
      "select 1 from known_person where city = ? and person_id = ? for key share";

  private final Session session;
  private final PlainSql sql;
  private final Links links;

  @Inject
  SqlActors(Session session, Sealing sealing) {
    this.session = session;
    this.sql = new PlainSql(session);
    this.links = new Links(sql, new AccountHashes(sealing));
  }

  @Override
  public Actor of(Caller caller, City city, Instant at) {
    return read(caller, city, at, false);
  }

  @Override
  public Actor acting(Caller caller, City city, Instant at) {
    return read(caller, city, at, true);
  }

  private Actor read(Caller caller, City city, Instant at, boolean held) {
    return switch (caller.identity()) {
      case Caller.Anonymous _ -> new Actor.Nobody();
      case Caller.Link link -> new Actor.LinkBearer(link.subject(), link.issuedBy());
      case Caller.Clockwork _ -> new Actor.Clock();
      case Caller.SignedIn signedIn ->
          links
              .find(signedIn.account())
              .map(link -> person(signedIn, link.letIn(), city, at, held))
              .orElseGet(() -> stranger(signedIn));
    };
  }

  private static Actor.Person stranger(Caller.SignedIn signedIn) {
    return new Actor.Person(
        null, null, signedIn.account(), Set.of(), Set.of(), signedIn.bootstrap());
  }

  private Actor.Person person(
      Caller.SignedIn signedIn, Enrolment link, City city, Instant at, boolean held) {
    var rows =
        session
            .createNativeQuery(held ? HELD : GIVEN, Object[].class)
            .setParameter("city", city.code())
            .setParameter("person", link.person().value())
            .setParameter("at", at)
            .getResultList();
    boolean known = !held;
    var grants = new HashSet<Actor.Grant>();
    var memberships = new HashSet<Actor.Membership>();
    for (var row : rows) {
      if (row[0] != null) {
        grants.add(new Actor.Grant(Role.valueOf((String) row[0]), new PositionId((UUID) row[1])));
      } else if (row[2] != null) {
        memberships.add(
            new Actor.Membership(new TeamId((UUID) row[2]), TeamRole.valueOf((String) row[3])));
      } else {
        known = true;
      }
    }
    return known
        ? new Actor.Person(
            link.person(),
            link.home(),
            signedIn.account(),
            grants,
            memberships,
            signedIn.bootstrap())
        : stranger(signedIn);
  }

  @Override
  public PersonId enrol(Account account, City city) {
    var person =
        links
            .find(account)
            .map(Enrolment::person)
            .orElseThrow(() -> new NotEnrolled(account, city));
    return sql.find(HOLD, _ -> person, city.code(), person.value())
        .orElseThrow(() -> new NotEnrolled(account, city));
  }
}
