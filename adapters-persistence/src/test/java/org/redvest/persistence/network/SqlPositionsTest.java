package org.redvest.persistence.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.redvest.network.NetworkPorts;
import org.redvest.network.PositionsContract;
import org.redvest.network.Samples;
import org.redvest.network.model.Position;

class SqlPositionsTest extends PositionsContract {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final SqlStore store = new SqlStore();

  @Override
  protected NetworkPorts.Store store() {
    return store;
  }

  @Test
  void aPositionIsNotClosedWhileSomebodyHoldsItAndAnyNumberMayHoldIt() {
    var city = kept();

    SqlStore.inSession(session -> {
      hold(session, city);
      withoutWaiting(second -> hold(second, city));
      assertThatThrownBy(() -> withoutWaiting(closing -> lock(closing, city)))
          .rootCause()
          .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
          .extracting(SQLException::getSQLState)
          .isEqualTo(LOCK_NOT_AVAILABLE);
    });
  }

  @Test
  void aPositionThatIsHeldMayBeCorrected() {
    var city = kept();

    SqlStore.inSession(session -> {
      hold(session, city);
      withoutWaiting(correcting -> new SqlPositions(correcting).saveAll(List.of(city)));
    });
  }

  private Position kept() {
    var city = Samples.city();
    store.within(p -> {
      p.positions().addAll(List.of(city));
      return true;
    });
    return city;
  }

  private static void hold(Session session, Position position) {
    var held = new SqlPositions(session).hold(List.of(position.id()), null);
    assertThat(held.named()).containsExactly(position);
  }

  private static void lock(Session session, Position position) {
    assertThat(new SqlPositions(session).lock(position.id())).isPresent();
  }

  /** Gives up at once where it would have to wait. */
  private static void withoutWaiting(Consumer<Session> work) {
    SqlStore.inSession(session -> {
      session.createNativeMutationQuery("set local lock_timeout = '1ms'").executeUpdate();
      work.accept(session);
    });
  }
}
