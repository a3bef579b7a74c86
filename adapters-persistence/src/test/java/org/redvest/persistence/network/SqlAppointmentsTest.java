// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.redvest.access.PersonId;
import org.redvest.access.Role;
import org.redvest.network.AppointmentId;
import org.redvest.network.AppointmentsContract;
import org.redvest.network.NetworkPorts;
import org.redvest.network.Samples;
import org.redvest.network.model.Appointment;
import org.redvest.network.out.Appointments;
import org.redvest.persistence.TestSessions;
import org.redvest.shared.City;
import org.redvest.shared.Version;

class SqlAppointmentsTest extends AppointmentsContract {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final SqlStore store = new SqlStore();

  @Override
  protected NetworkPorts.Store store() {
    return store;
  }

  @Test
  void whoeverGivesTheSamePersonMoreWaits() throws Exception {
    var person = new PersonId(Samples.id(320700));
    var other = new PersonId(Samples.id(320700));
    try (var hands = Executors.newFixedThreadPool(2)) {
      var second =
          store.within(p -> {
            lockHeld(p, person);
            var waiting = hands.submit(() -> store.within(q -> lockHeld(q, person)));
            var free = hands.submit(() -> store.within(q -> lockHeld(q, other)));
            assertThat(free).succeedsWithin(Duration.ofSeconds(5));
            assertThat(waiting).isNotDone();
            return waiting;
          });
      assertThat(second).succeedsWithin(Duration.ofSeconds(5));
    }
  }

  @Test
  void aLockedAppointmentIsNobodyElsesUntilTheTransactionEnds() {
    var keeper = appointed(Role.KEEPER, Samples.id(320700));

    SqlStore.inSession(session -> {
      assertThat(new SqlAppointments(session, TestSessions.sql(session)).lock(keeper.id()))
          .contains(keeper);
      mustWait(other -> other.lock(keeper.id()));
    });
  }

  /** Of the last two, each could end the other at once. */
  @Test
  void whileTheAdministratorsOfAPositionAreLockedNoneOfThemGoes() {
    var one = appointed(Role.ADMINISTRATOR, Samples.id(320700));
    var other = appointed(Role.ADMINISTRATOR, Samples.id(320700));
    var keeper = appointed(Role.KEEPER, Samples.id(320700));

    SqlStore.inSession(session -> {
      new SqlAppointments(session, TestSessions.sql(session))
          .lockAdministrators(city.id(), Samples.NOW);
      mustWait(appointments -> appointments.lock(one.id()));
      mustWait(appointments -> appointments.lock(other.id()));
      withoutWaiting(appointments -> appointments.lock(keeper.id()));
    });
  }

  /** Rights are read by plain SQL, which would not see what Hibernate still keeps to itself. */
  @Test
  void whatWasGivenOrTakenIsSeenWithinTheTransactionToo() {
    SqlStore.inSession(session -> {
      var sql = TestSessions.sql(session);
      var appointments = new SqlAppointments(session, sql);
      var keeper = appointment(Role.KEEPER, Samples.id(320700));
      var open = "select 1 from appointment where city = ? and id = ? and valid_to is null";

      appointments.add(keeper);
      assertThat(sql.list(open, row -> row.getInt(1), 320_700, keeper.id().value())).hasSize(1);

      appointments.save(keeper.ended(keeper.person(), Samples.NOW.plusSeconds(1)));
      assertThat(sql.list(open, row -> row.getInt(1), 320_700, keeper.id().value())).isEmpty();
    });
  }

  private Appointment appointment(Role role, UUID person) {
    return new Appointment(
        new AppointmentId(Samples.id(320700)),
        city.id(),
        role,
        new PersonId(person),
        Samples.NOW,
        null,
        new PersonId(person),
        null,
        Version.FIRST);
  }

  private Appointment appointed(Role role, UUID person) {
    var appointment = appointment(role, person);
    store.within(p -> {
      p.appointments().add(appointment);
      return true;
    });
    return appointment;
  }

  private static void mustWait(Consumer<Appointments> deed) {
    assertThatThrownBy(() -> withoutWaiting(deed))
        .rootCause()
        .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
        .extracting(SQLException::getSQLState)
        .isEqualTo(LOCK_NOT_AVAILABLE);
  }

  /** Gives up at once where it would have to wait. */
  private static void withoutWaiting(Consumer<Appointments> deed) {
    SqlStore.inSession(session -> {
      session.createNativeMutationQuery("set local lock_timeout = '1ms'").executeUpdate();
      deed.accept(new SqlAppointments(session, TestSessions.sql(session)));
    });
  }

  private static List<Appointment> lockHeld(NetworkPorts ports, PersonId person) {
    return ports.appointments().lockHeld(person, new City(320700), Samples.NOW);
  }
}
