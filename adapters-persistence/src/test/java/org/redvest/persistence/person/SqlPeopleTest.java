package org.redvest.persistence.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.redvest.persistence.TestSessions;
import org.redvest.persistence.access.TestActors;
import org.redvest.persistence.sealing.TestSealing;
import org.redvest.person.PeopleContract;
import org.redvest.person.PersonPorts;
import org.redvest.shared.CountedIds;
import org.redvest.shared.Sealing;
import org.redvest.shared.SettableClock;

class SqlPeopleTest extends PeopleContract {

  private static final TestSessions SESSIONS = new TestSessions();
  private static final Sealing SEALING = TestSealing.intl();
  private static final CountedIds IDS = new CountedIds(new SettableClock(NOW));

  SqlPeopleTest() {
    SESSIONS.clear("sign_in_link", "consent", "appointment", "team_member", "erasure");
  }

  @Override
  protected PersonPorts.Store store() {
    return new PersonPorts.Store() {
      @Override
      public <T> T within(Function<PersonPorts, T> work) {
        return SESSIONS.within(session -> work.apply(ports(session)));
      }
    };
  }

  private static PersonPorts ports(Session session) {
    return new PersonPorts(
        TestActors.on(session, SEALING, IDS, new SettableClock(NOW)),
        new SqlPeople(session, SEALING),
        new SqlConsents(session),
        new SqlErasures(session),
        new SqlAccountStandings(session, SEALING));
  }

  @Test
  void whoBeginsSomethingCannotBeLockedByAnotherUntilItIsThere() {
    enrol(WANG, HERE);
    within(p -> {
      p.actors().acting(caller(WANG), HERE, NOW);
      mustWait(other -> other.people().lock(WANG));
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
      new SqlStandings(session).of(known, NOW);
      return ports.consents().of(known.id());
    });
    assertThat(SESSIONS.takeStatements()).hasSize(3);
  }

  /** Another session does not get it, and gives up at once instead of waiting for it. */
  private static void mustWait(Consumer<PersonPorts> deed) {
    assertThatThrownBy(() ->
            SESSIONS.within(session -> {
              session.createNativeMutationQuery("set local lock_timeout = '1ms'").executeUpdate();
              deed.accept(ports(session));
              return true;
            }))
        .rootCause()
        .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
        .extracting(SQLException::getSQLState)
        .isEqualTo("55P03");
  }
}
