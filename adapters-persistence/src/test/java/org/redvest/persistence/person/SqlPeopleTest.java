// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.NotEnrolled;
import org.redvest.access.out.Accounts;
import org.redvest.persistence.TestPostgres;
import org.redvest.persistence.TestSessions;
import org.redvest.persistence.access.TestActors;
import org.redvest.persistence.sealing.TestSealing;
import org.redvest.person.BlockReason;
import org.redvest.person.PeopleContract;
import org.redvest.person.PersonPorts;
import org.redvest.person.out.People.Known;
import org.redvest.shared.City;
import org.redvest.shared.CountedIds;
import org.redvest.shared.Refusal;
import org.redvest.shared.Sealing;
import org.redvest.shared.SettableClock;
import org.redvest.shared.SharedRefusal;

class SqlPeopleTest extends PeopleContract {

  private static final TestPostgres.Database DATABASE = TestPostgres.migrated();
  private static final TestSessions SESSIONS = new TestSessions(DATABASE);
  private static final Sealing SEALING = TestSealing.intl();
  private static final CountedIds IDS = new CountedIds(new SettableClock(NOW));

  SqlPeopleTest() {
    SESSIONS.clear(
        "sign_in_link",
        "person_account",
        "known_person",
        "consent",
        "appointment",
        "team_member",
        "erasure",
        "erasure_due");
  }

  @Override
  protected PersonPorts.Store store() {
    return new PersonPorts.Store() {
      @Override
      public <T> T within(Function<PersonPorts, T> work) {
        while (true) {
          try {
            return SESSIONS.within(session -> work.apply(ports(session)));
          } catch (NotEnrolled newcomer) {
            link(newcomer.account(), newcomer.city());
          }
        }
      }
    };
  }

  private static boolean link(Account account, City city) {
    return SESSIONS.within(session -> {
      accounts(session).link(account, city);
      return true;
    });
  }

  private static Accounts accounts(Session session) {
    return TestActors.accounts(
        DATABASE.dataSource(), session, SEALING, IDS, new SettableClock(NOW));
  }

  /** For a use case whose caller is looked up before. */
  private static <T> T recognising(Account account, Supplier<T> useCase) {
    return SESSIONS.within(session -> accounts(session)).recognising(caller(account), useCase);
  }

  private static PersonPorts ports(Session session) {
    return new PersonPorts(
        TestActors.on(session, SEALING, IDS, new SettableClock(NOW)),
        new SqlPeople(TestSessions.sql(session), SEALING),
        new SqlConsents(TestSessions.sql(session)),
        new SqlErasures(TestSessions.sql(session)),
        new SqlAccountStandings(TestSessions.sql(session), SEALING));
  }

  @Test
  void whoBeginsSomethingCannotBeLockedByAnotherUntilItIsThere() {
    enrol(WANG, HERE);
    within(p -> {
      p.actors().acting(caller(WANG), HERE, NOW);
      mustWait(other -> other.people().lock(WANG));
      mustWait(other -> other.people().lockEverywhere(WANG));
      return true;
    });
    within(p -> {
      p.people().lock(WANG);
      mustWait(other -> other.actors().acting(caller(WANG), HERE, NOW));
      mustWait(other -> other.actors().enrol(WANG, HERE));
      return true;
    });
  }

  @Test
  void whoBeginsSomethingInAFurtherCityCannotBeLockedEverywhere() {
    enrol(WANG, HERE);
    enrol(WANG, THERE);
    within(p -> {
      p.actors().acting(caller(WANG), THERE, NOW);
      mustWait(other -> other.people().lockEverywhere(WANG));
      return within(other -> other.people().lock(WANG));
    });
  }

  @Test
  void whoIsLockedEverywhereIsMeanwhileLinkedToNoFurtherCity() {
    enrol(WANG, HERE);
    within(p -> {
      p.people().lockEverywhere(WANG);
      mustWaitIn(session -> accounts(session).link(WANG, THERE));
      return true;
    });
  }

  @Test
  void whoseAccountIsBeingBlockedOrLetInIsLockedForThat() {
    var id = enrol(WANG, HERE);
    within(p -> {
      assertThat(p.accounts().lock(id)).isPresent();
      mustWait(other -> other.accounts().lock(id));
      return within(other -> other.accounts().find(id));
    });
  }

  @Test
  void whatSomebodyDoesInHisNameAsksNothingOutsideTheCity() {
    enrol(WANG, HERE);
    SESSIONS.takeStatements();

    var acting = recognising(WANG, () -> within(p -> p.actors().acting(caller(WANG), HERE, NOW)));

    assertThat(((Actor.Person) acting).id()).isNotNull();
    assertThat(SESSIONS.takeStatements())
        .singleElement()
        .asString()
        .contains("known_person")
        .doesNotContain("sign_in_link");
  }

  @Test
  void whoWentBetweenHisRecognitionAndHisDeedIsAStrangerAndBeginsAnew() {
    var id = enrol(WANG, HERE);

    var known =
        recognising(
            WANG,
            () -> {
              within(p -> p.people().remove(id, Set.of(HERE)));
              var acting = within(p -> p.actors().acting(caller(WANG), HERE, NOW));
              assertThat(((Actor.Person) acting).id()).isNull();
              var locked = within(p -> p.people().lock(WANG));
              assertThat(locked).isEmpty();
              assertThatThrownBy(() ->
                      SESSIONS.within(session -> {
                        ports(session).actors().enrol(WANG, HERE);
                        accounts(session).requireLinked();
                        return true;
                      }))
                  .isInstanceOf(NotEnrolled.class);
              assertThat(SESSIONS.within(SqlPeopleTest::links)).isZero();
              return true;
            });

    assertThat(known).isTrue();
    assertThat(enrol(WANG, HERE)).isNotEqualTo(id);
  }

  private static long links(Session session) {
    return session
        .createNativeQuery("select count(*) from sign_in_link", Long.class)
        .getSingleResult();
  }

  @Test
  void whoIsRefusedOnHisFirstVisitLeavesNoLink() {
    assertThatThrownBy(() ->
            recognising(
                WANG,
                () ->
                    SESSIONS.within(session -> {
                      var ports = ports(session);
                      var id = ports.actors().enrol(WANG, HERE);
                      var actor = ports.actors().of(caller(WANG), HERE, NOW);
                      assertThat(((Actor.Person) actor).id()).isEqualTo(id);
                      assertThat(ports.people().lock(WANG)).isPresent();
                      throw SharedRefusal.FORBIDDEN.refusal();
                    })))
        .isInstanceOf(Refusal.class);

    assertThat(find(WANG)).isEmpty();
  }

  @Test
  void aBlockedAccountIsNotEvenRecognised() {
    var id = enrol(WANG, HERE);
    within(p -> {
      p.accounts().save(p.accounts().lock(id).orElseThrow().blocked(BlockReason.MISUSE, NOW));
      return true;
    });

    assertThatThrownBy(() -> recognising(WANG, () -> fail("was let in")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> assertThat(refused.code()).isEqualTo(SharedRefusal.ACCOUNT_BLOCKED));
  }

  @Test
  void twoWhoLinkAnAccountAtOnceMakeOnePersonOfBothCities() throws Exception {
    try (var threads = Executors.newSingleThreadExecutor()) {
      var second =
          SESSIONS.within(session -> {
            accounts(session).link(WANG, HERE);
            var waiting = threads.submit(() -> link(WANG, THERE));
            awaitWaiter();
            return waiting;
          });
      assertThat(second.get()).isTrue();
    }

    assertThat(find(WANG).orElseThrow())
        .returns(HERE, Known::home)
        .returns(Set.of(HERE, THERE), Known::cities);
    assertThat(enrol(WANG, HERE)).isEqualTo(enrol(WANG, THERE));
  }

  private static void awaitWaiter() {
    var waiting = "select count(*) from pg_locks where not granted";
    long waiters = 0;
    while (waiters == 0) {
      waiters =
          SESSIONS.within(
              session -> session.createNativeQuery(waiting, Long.class).getSingleResult());
    }
  }

  @Test
  void whoOnlyReadsWaitsForNobodyAndNobodyForHim() {
    enrol(WANG, HERE);
    within(p -> {
      p.people().lock(WANG);
      return within(other -> other.actors().of(caller(WANG), HERE, NOW));
    });
  }

  @Test
  void whoIsAskedForIsShownWithThreeStatements() {
    enrol(WANG, HERE);
    enrol(WANG, THERE);
    SESSIONS.takeStatements();
    SESSIONS.within(session -> {
      var ports = ports(session);
      var known = ports.people().find(WANG).orElseThrow();
      new SqlStandings(TestSessions.sql(session)).of(known, NOW);
      return ports.consents().of(known.id());
    });
    assertThat(SESSIONS.takeStatements()).hasSize(3);
  }

  /** Another session does not get it, and gives up at once instead of waiting for it. */
  private static void mustWait(Consumer<PersonPorts> deed) {
    mustWaitIn(session -> deed.accept(ports(session)));
  }

  private static void mustWaitIn(Consumer<Session> deed) {
    assertThatThrownBy(() ->
            SESSIONS.within(session -> {
              session.createNativeMutationQuery("set local lock_timeout = '1ms'").executeUpdate();
              deed.accept(session);
              return true;
            }))
        .rootCause()
        .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
        .extracting(SQLException::getSQLState)
        .isEqualTo("55P03");
  }
}
