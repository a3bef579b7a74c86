// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.redvest.network.Level;
import org.redvest.network.NetworkPorts;
import org.redvest.network.PositionsContract;
import org.redvest.network.Samples;
import org.redvest.network.model.Position;
import org.redvest.network.out.Positions;
import org.redvest.persistence.TestSessions;

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
      withoutWaiting(
          correcting -> new SqlPositions(TestSessions.sql(correcting)).saveAll(List.of(city)));
    });
  }

  /** The tree is on every machine of a cluster: a lock on a row of it is a lock on all. */
  @Test
  void nothingOfTheTreeIsLockedByWhoeverHoldsOrLocksAPosition() {
    var city = kept();

    SqlStore.inSession(session -> {
      hold(session, city);
      lock(session, city);
      withoutWaiting(other ->
          other
              .createNativeQuery("select id from position for update", UUID.class)
              .getResultList());
    });
  }

  @Test
  void whoWaitsForAPositionThatIsJustClosingLearnsItsSuccessor() {
    var city = kept();
    var near = Samples.gcj02(34.7610, 119.3400);
    var closing = Samples.point(city, "将撤", Samples.gcj02(34.7611, 119.3400));
    var heir = Samples.point(city, "接办", Samples.gcj02(34.7660, 119.3400));
    store.within(p -> {
      p.positions().addAll(List.of(closing, heir));
      return true;
    });
    var around = new Positions.Around(Level.POINT, near, 2_000);
    var waiting = new AtomicReference<CompletableFuture<Positions.Held>>();

    SqlStore.inSession(session -> {
      var positions = new SqlPositions(TestSessions.sql(session));
      assertThat(positions.lock(closing.id())).contains(closing);
      waiting.set(
          CompletableFuture.supplyAsync(() ->
              store.within(p -> p.positions().hold(city.city(), List.of(closing.id()), around))));
      awaitSomebodyWaiting(session, waiting.get());
      positions.saveAll(List.of(closing.closedFor(heir)));
    });

    var held = waiting.get().join();
    assertThat(held.named(closing.id()).orElseThrow().isActive()).isFalse();
    assertThat(held.named(closing.id()).orElseThrow().successor()).isEqualTo(heir.id());
    assertThat(held.nearest()).contains(heir);
  }

  private static void awaitSomebodyWaiting(Session session, CompletableFuture<?> deed) {
    while (!deed.isDone()
        && session
            .createNativeQuery(
                "select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))",
                Integer.class)
            .getResultList()
            .isEmpty()) {
      Thread.onSpinWait();
    }
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
    var held =
        new SqlPositions(TestSessions.sql(session))
            .hold(position.city(), List.of(position.id()), null);
    assertThat(held.named()).containsExactly(position);
  }

  private static void lock(Session session, Position position) {
    assertThat(new SqlPositions(TestSessions.sql(session)).lock(position.id())).isPresent();
  }

  /** Gives up at once where it would have to wait. */
  private static void withoutWaiting(Consumer<Session> work) {
    SqlStore.inSession(session -> {
      session.createNativeMutationQuery("set local lock_timeout = '1ms'").executeUpdate();
      work.accept(session);
    });
  }
}
