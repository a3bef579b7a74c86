package org.redvest.persistence.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.redvest.access.Account;
import org.redvest.access.PersonId;
import org.redvest.access.SecondPerson;
import org.redvest.persistence.access.AccountHashes;
import org.redvest.person.BlockReason;
import org.redvest.person.model.AccountStanding;
import org.redvest.person.out.AccountStandings;
import org.redvest.shared.City;
import org.redvest.shared.Sealing;
import org.redvest.shared.Version;

/** Standings in the links themselves, where everybody who looks up rights comes by. */
@ApplicationScoped
class SqlAccountStandings implements AccountStandings {

  private static final String SELECT =
      """
      select person_id, account_version, blocked_reason, blocked_since,
             blocking_reason, blocking_asked_by, blocking_asked_at
        from sign_in_link where\s""";

  private static final String OF_PERSON = SELECT + "person_id = :key";

  /** Not the key: who acts holds that (see SqlActors), and goes on. */
  private static final String LOCK = OF_PERSON + " for no key update";

  private static final String SAVE =
      """
      update sign_in_link
         set account_version = :version, blocked_reason = :reason, blocked_since = :since,
             blocking_reason = :wanted, blocking_asked_by = :by, blocking_asked_at = :at
       where person_id = :person
      """;

  private static final String CITIES =
      "select home_city || further_cities from sign_in_link where person_id = :person";

  private final Session session;
  private final AccountHashes hashes;

  @Inject
  SqlAccountStandings(Session session, Sealing sealing) {
    this.session = session;
    this.hashes = new AccountHashes(sealing);
  }

  @Override
  public Optional<AccountStanding> find(PersonId person) {
    return read(OF_PERSON, person.value());
  }

  @Override
  public Optional<AccountStanding> lock(PersonId person) {
    return read(LOCK, person.value());
  }

  @Override
  public Optional<AccountStanding> of(Account account) {
    return read(SELECT + "account_hash = :key", hashes.of(account));
  }

  @Override
  public void save(AccountStanding standing) {
    var block = standing.block();
    var asked = standing.asked();
    session
        .createNativeMutationQuery(SAVE)
        .setParameter("version", standing.version().number())
        .setParameter("reason", block == null ? null : block.reason().name(), String.class)
        .setParameter("since", block == null ? null : block.since(), Instant.class)
        .setParameter("wanted", asked == null ? null : asked.reason().name(), String.class)
        .setParameter("by", asked == null ? null : asked.second().by().value(), UUID.class)
        .setParameter("at", asked == null ? null : asked.second().at(), Instant.class)
        .setParameter("person", standing.person().value())
        .executeUpdate();
  }

  @Override
  public Set<City> cities(PersonId person) {
    return session
        .createNativeQuery(CITIES, Integer[].class)
        .setParameter("person", person.value())
        .stream()
        .flatMap(Arrays::stream)
        .map(City::new)
        .collect(Collectors.toSet());
  }

  private Optional<AccountStanding> read(String sql, Object key) {
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("key", key)
        .addScalar("person_id", UUID.class)
        .addScalar("account_version", Long.class)
        .addScalar("blocked_reason", String.class)
        .addScalar("blocked_since", Instant.class)
        .addScalar("blocking_reason", String.class)
        .addScalar("blocking_asked_by", UUID.class)
        .addScalar("blocking_asked_at", Instant.class)
        .getResultList()
        .stream()
        .findFirst()
        .map(SqlAccountStandings::standing);
  }

  private static AccountStanding standing(Object[] row) {
    var block =
        row[2] == null
            ? null
            : new AccountStanding.Block(BlockReason.valueOf((String) row[2]), (Instant) row[3]);
    var asked =
        row[4] == null
            ? null
            : new AccountStanding.Asked(
                BlockReason.valueOf((String) row[4]),
                new SecondPerson(new PersonId((UUID) row[5]), (Instant) row[6]));
    return new AccountStanding(
        new PersonId((UUID) row[0]), new Version((Long) row[1]), block, asked);
  }
}
