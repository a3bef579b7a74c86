package org.redvest.persistence.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.redvest.access.PersonId;
import org.redvest.network.AppointmentsContract;
import org.redvest.network.NetworkPorts;
import org.redvest.network.Samples;
import org.redvest.network.model.Appointment;
import org.redvest.shared.City;

class SqlAppointmentsTest extends AppointmentsContract {

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

  private static List<Appointment> lockHeld(NetworkPorts ports, PersonId person) {
    return ports.appointments().lockHeld(person, new City(320700), Samples.NOW);
  }
}
