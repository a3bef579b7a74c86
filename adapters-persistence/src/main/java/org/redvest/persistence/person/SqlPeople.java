// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redvest.access.Account;
import org.redvest.access.PersonId;
import org.redvest.persistence.access.AccountHashes;
import org.redvest.persistence.access.Enrolment;
import org.redvest.persistence.access.Links;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.PlainSql.Step;
import org.redvest.person.out.People;
import org.redvest.shared.City;
import org.redvest.shared.Sealing;

/** The links themselves, and the rows that say in each city who is known there. */
@ApplicationScoped
class SqlPeople implements People {

  private static final String HOLD =
      "select 1 from known_person where city = ? and person_id = ? for update";

  private static final String UNLINK =
      "delete from sign_in_link where account_hash = ? and person_id = ?";
  private static final String FORGET_ACCOUNT = "delete from person_account where person_id = ?";
  private static final String FORGET = "delete from known_person where city = ? and person_id = ?";

  private final PlainSql sql;
  private final Links links;

  @Inject
  SqlPeople(PlainSql sql, Sealing sealing) {
    this.sql = sql;
    this.links = new Links(sql, new AccountHashes(sealing));
  }

  @Override
  public Optional<Known> find(Account account) {
    return links.find(account).map(Enrolment::letIn).map(SqlPeople::known);
  }

  @Override
  public Optional<Known> lock(Account account) {
    return find(account)
        .filter(known -> !sql.list(HOLD, _ -> true, keyIn(known.home(), known.id())).isEmpty());
  }

  /** The link first, as whoever links does. */
  @Override
  public Optional<Known> lockEverywhere(Account account) {
    var locked = links.lock(account).map(Enrolment::letIn).map(SqlPeople::known);
    locked.ifPresent(known -> sql.runTogether(inEach(known.cities(), known.id(), HOLD)));
    return locked;
  }

  @Override
  public boolean remove(PersonId person, Set<City> cities) {
    var account = PersonAccounts.hashOf(sql, person);
    account.ifPresent(hash -> {
      sql.run(UNLINK, hash, person.value());
      sql.run(FORGET_ACCOUNT, person.value());
      sql.runTogether(inEach(cities, person, FORGET));
    });
    return account.isPresent();
  }

  private static List<Step> inEach(Collection<City> cities, PersonId person, String each) {
    return cities.stream()
        .sorted(Comparator.comparingInt(City::code))
        .map(city -> Step.of(each, keyIn(city, person)))
        .toList();
  }

  private static Object[] keyIn(City city, PersonId person) {
    return new Object[] {city.code(), person.value()};
  }

  private static Known known(Enrolment link) {
    return new Known(link.person(), link.home(), link.cities(), link.since());
  }
}
