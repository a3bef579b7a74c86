// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.redvest.access.Account;
import org.redvest.access.PersonId;
import org.redvest.persistence.history.AccountLinkRow;
import org.redvest.persistence.history.HistoryMacs;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.PlainSql.Step;
import org.redvest.shared.City;
import org.redvest.shared.Ids;
import org.redvest.shared.StartOver;

/** Makes an account somebody's, with the way back from him and his row of the city. */
record Linking(PlainSql sql, Links links, HistoryMacs macs, Ids ids, Clock clock) {

  private static final String LINK =
      """
      insert into sign_in_link (account_hash, person_id, home_city, linked_at, mac)
      values (?, ?, ?, ?, ?) on conflict (account_hash) do nothing
      """;

  private static final String WAY_BACK =
      "insert into person_account (person_id, account_hash) values (?, ?)";

  private static final String REACH =
      """
      update sign_in_link set further_cities = further_cities || cast(? as integer)
       where account_hash = ?
      """;

  private static final String KNOW =
      """
      insert into known_person (city, person_id) values (?, ?)
      on conflict (city, person_id) do nothing
      """;

  /** Two at once: the one who waits for the other finds his link by a further statement. */
  void link(Account account, City city) {
    var hash = links.hashes().of(account);
    var fresh = ids.next(city);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var mac = macs.of(new AccountLinkRow(hash, null, fresh, city.code(), at).canonical());
    if (sql.runTogether(List.of(Step.of(LINK, hash, fresh, city.code(), at, mac))).contains(1)) {
      sql.runTogether(List.of(Step.of(WAY_BACK, fresh, hash), know(new PersonId(fresh), city)));
      return;
    }
    var linked = links.lock(account).orElseThrow(StartOver::new);
    if (linked.cities().contains(city)) {
      sql.runTogether(List.of(know(linked.person(), city)));
    } else {
      sql.runTogether(List.of(Step.of(REACH, city.code(), hash), know(linked.person(), city)));
    }
  }

  private static Step know(PersonId person, City city) {
    return Step.of(KNOW, city.code(), person.value());
  }
}
