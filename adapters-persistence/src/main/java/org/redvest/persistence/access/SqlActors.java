package org.redvest.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.hibernate.Session;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.access.out.Actors;
import org.redvest.shared.City;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;
import org.redvest.shared.SharedRefusal;

/**
 * Reads all that a caller was given in one city by one statement. A team without a leader is led by
 * the keeper of its home position.
 */
@ApplicationScoped
class SqlActors implements Actors {

  /** The link first; with a lock where the person must stay until the end. */
  private static final String LINKED =
      """
      with l as (
        select person_id, home_city, blocked_reason is not null as blocked
          from sign_in_link where account_hash = :account%s)
      """;

  private static final String GIVEN =
      """
      select l.person_id, l.home_city, l.blocked, a.role, a.position_id, null::uuid as team_id,
             null::text as team_role
        from l
        left join appointment a
          on a.city = :city and a.person_id = l.person_id
         and a.valid_from <= :at and (a.valid_to is null or a.valid_to > :at)
      union all
      select l.person_id, l.home_city, l.blocked, null, null, m.team_id, m.role
        from l
        join team_member m
          on m.city = :city and m.person_id = l.person_id and m.left_at is null
      union all
      select l.person_id, l.home_city, l.blocked, null, null, t.id, 'DEPUTY'
        from l
        join appointment a
          on a.city = :city and a.person_id = l.person_id and a.role = 'KEEPER'
         and a.valid_from <= :at and (a.valid_to is null or a.valid_to > :at)
        join team t on t.city = :city and t.home_position = a.position_id
       where t.status <> 'DISSOLVED'
         and not exists (select 1 from team_member m
           where m.city = :city and m.team_id = t.id
             and m.role = 'LEADER' and m.left_at is null)
      """;

  private static final String SEEN = LINKED.formatted("") + GIVEN;
  private static final String KEPT = LINKED.formatted(" for key share") + GIVEN;

  private static final String BLOCKED =
      "select 1 from sign_in_link where account_hash = :account and blocked_reason is not null";

  private static final String FIND =
      """
      select person_id, home_city = :city or :city = any(further_cities)
        from sign_in_link where account_hash = :account for key share
      """;

  private static final String REACH =
      """
      update sign_in_link set further_cities = further_cities || cast(:city as integer)
       where account_hash = :account and not cast(:city as integer) = any(further_cities)
      """;

  private static final String LINK =
      """
      with made as (
        insert into sign_in_link (account_hash, person_id, home_city, linked_at)
        values (:account, :person, :city, :at)
        on conflict (account_hash) do nothing
        returning person_id),
      kept as (
        select person_id, home_city = :city or :city = any(further_cities) as reached
          from sign_in_link where account_hash = :account for key share)
      select person_id, true as reached from made
      union all
      select person_id, reached from kept
      """;

  private final Session session;
  private final AccountHashes hashes;
  private final Ids ids;
  private final Clock clock;

  @Inject
  SqlActors(Session session, Sealing sealing, Ids ids, Clock clock) {
    this.session = session;
    this.hashes = new AccountHashes(sealing);
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Actor of(Caller caller, City city, Instant at) {
    return read(caller, city, at, SEEN);
  }

  @Override
  public Actor acting(Caller caller, City city, Instant at) {
    return read(caller, city, at, KEPT);
  }

  private Actor read(Caller caller, City city, Instant at, String given) {
    return switch (caller.identity()) {
      case Caller.Anonymous _ -> new Actor.Nobody();
      case Caller.Link link -> new Actor.LinkBearer(link.subject(), link.issuedBy());
      case Caller.Clockwork _ -> new Actor.Clock();
      case Caller.SignedIn signedIn -> person(signedIn, city, at, given);
    };
  }

  private Actor person(Caller.SignedIn signedIn, City city, Instant at, String given) {
    var rows =
        session
            .createNativeQuery(given, Object[].class)
            .setParameter("city", city.code())
            .setParameter("at", at)
            .setParameter("account", hashes.of(signedIn.account()))
            .getResultList();
    PersonId id = null;
    City home = null;
    var grants = new HashSet<Actor.Grant>();
    var memberships = new HashSet<Actor.Membership>();
    for (var row : rows) {
      id = new PersonId((UUID) row[0]);
      home = new City((Integer) row[1]);
      if ((Boolean) row[2]) {
        throw new SharedRefusal(SharedRefusal.Code.ACCOUNT_BLOCKED);
      }
      if (row[3] != null) {
        grants.add(new Actor.Grant(Role.valueOf((String) row[3]), new PositionId((UUID) row[4])));
      }
      if (row[5] != null) {
        memberships.add(
            new Actor.Membership(new TeamId((UUID) row[5]), TeamRole.valueOf((String) row[6])));
      }
    }
    return new Actor.Person(
        id, home, signedIn.account(), grants, memberships, signedIn.bootstrap());
  }

  @Override
  public void mustBeLetIn(Caller caller) {
    if (caller.identity() instanceof Caller.SignedIn signedIn
        && session
            .createNativeQuery(BLOCKED, Integer.class)
            .setParameter("account", hashes.of(signedIn.account()))
            .uniqueResultOptional()
            .isPresent()) {
      throw new SharedRefusal(SharedRefusal.Code.ACCOUNT_BLOCKED);
    }
  }

  /** Two at once: the one who waits for the other finds his link by a further statement. */
  @Override
  public PersonId enrol(Account account, City city) {
    var hash = hashes.of(account);
    var linked =
        session
            .createNativeQuery(LINK, Object[].class)
            .setParameter("account", hash)
            .setParameter("person", ids.next(city))
            .setParameter("city", city.code())
            .setParameter("at", clock.instant())
            .getResultList();
    var found = linked.isEmpty() ? find(hash, city) : linked.getFirst();
    if (!(Boolean) found[1]) {
      session
          .createNativeMutationQuery(REACH)
          .setParameter("account", hash)
          .setParameter("city", city.code())
          .executeUpdate();
    }
    return new PersonId((UUID) found[0]);
  }

  private Object[] find(byte[] hash, City city) {
    return session
        .createNativeQuery(FIND, Object[].class)
        .setParameter("account", hash)
        .setParameter("city", city.code())
        .uniqueResultOptional()
        .orElseThrow(
            () -> new IllegalStateException("an account's link vanished while it was made"));
  }
}
