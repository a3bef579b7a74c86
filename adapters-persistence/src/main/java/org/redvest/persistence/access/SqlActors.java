// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.NotEnrolled;
import org.redvest.access.PersonId;
import org.redvest.access.out.Actors;
import org.redvest.persistence.history.HistoryMacs;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;
import org.redvest.shared.StartOver;

/**
 * Reads all that a person was given in one city by one statement of that city; who the person is
 * was read before.
 */
@ApplicationScoped
class SqlActors implements Actors {

  private static final String HOLD =
      "select 1 from known_person where city = ? and person_id = ? for key share";

  private final PlainSql sql;
  private final Links links;
  private final Linking linking;

  @Inject
  SqlActors(PlainSql sql, Sealing sealing, Ids ids, Clock clock) {
    this.sql = sql;
    this.links = new Links(sql, new AccountHashes(sealing));
    this.linking = new Linking(sql, links, new HistoryMacs(sealing), ids, clock);
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
        null, null, signedIn.account(), Set.of(), Set.of(), Set.of(), signedIn.bootstrap());
  }

  private Actor.Person person(
      Caller.SignedIn signedIn, Enrolment link, City city, Instant at, boolean held) {
    var rights =
        Recognition.of(signedIn)
            .flatMap(recognised -> recognised.takeRights(city))
            .orElseGet(() -> rights(link.person(), city, at, held));
    return held && !rights.known() ? stranger(signedIn) : rights.actor(link, signedIn, at);
  }

  /** What the use case itself has given by then counts too. */
  private Rights rights(PersonId person, City city, Instant at, boolean held) {
    var question = held ? Rights.held(person, city, at) : Rights.asked(person, city, at);
    return Rights.of(sql.list(question, Rights.Given::of));
  }

  @Override
  public PersonId enrol(Account account, City city) {
    return links
        .find(account)
        .map(Enrolment::person)
        .flatMap(person -> sql.find(HOLD, _ -> person, city.code(), person.value()))
        .orElseGet(() -> rehearsed(account, city));
  }

  /** Linked within this transaction, which is going to be given up. */
  private PersonId rehearsed(Account account, City city) {
    if (!Recognition.rehearse(account, city)) {
      throw new NotEnrolled(account, city);
    }
    linking.link(account, city);
    var made = links.lock(account).orElseThrow(StartOver::new);
    Recognition.renew(account, made);
    return made.person();
  }
}
