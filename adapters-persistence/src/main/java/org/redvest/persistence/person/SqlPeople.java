package org.redvest.persistence.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.redvest.access.Account;
import org.redvest.access.PersonId;
import org.redvest.persistence.access.AccountHashes;
import org.redvest.person.out.People;
import org.redvest.shared.City;
import org.redvest.shared.Sealing;
import org.redvest.shared.SharedRefusal;

/** The links themselves, found by the account's hash. */
@ApplicationScoped
class SqlPeople implements People {

  private static final String FIND =
      """
      select person_id, home_city, further_cities, linked_at, blocked_reason is not null as blocked
        from sign_in_link where account_hash = :account
      """;

  private final Session session;
  private final AccountHashes hashes;

  @Inject
  SqlPeople(Session session, Sealing sealing) {
    this.session = session;
    this.hashes = new AccountHashes(sealing);
  }

  @Override
  public Optional<Known> find(Account account) {
    return read(FIND, account);
  }

  @Override
  public Optional<Known> lock(Account account) {
    return read(FIND + " for update", account);
  }

  @Override
  public boolean remove(PersonId person) {
    return session
            .createNativeMutationQuery("delete from sign_in_link where person_id = :person")
            .setParameter("person", person.value())
            .executeUpdate()
        > 0;
  }

  private Optional<Known> read(String sql, Account account) {
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("account", hashes.of(account))
        .addScalar("person_id", UUID.class)
        .addScalar("home_city", Integer.class)
        .addScalar("further_cities", Integer[].class)
        .addScalar("linked_at", Instant.class)
        .addScalar("blocked", Boolean.class)
        .uniqueResultOptional()
        .map(SqlPeople::known);
  }

  private static Known known(Object[] row) {
    if ((Boolean) row[4]) {
      throw new SharedRefusal(SharedRefusal.Code.ACCOUNT_BLOCKED);
    }
    var home = new City((Integer) row[1]);
    var cities = new HashSet<City>();
    cities.add(home);
    for (var further : (Integer[]) row[2]) {
      cities.add(new City(further));
    }
    return new Known(new PersonId((UUID) row[0]), home, cities, (Instant) row[3]);
  }
}
