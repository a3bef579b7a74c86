package org.redvest.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.redvest.persistence.TestSessions;

class PredecessorsTest {

  private static final TestSessions SESSIONS = new TestSessions();

  private final Predecessors predecessors = new Predecessors();
  private final AtomicReference<Session> current = new AtomicReference<>();
  private final UUID subject = UUID.randomUUID();

  @Test
  void what_one_transaction_knew_the_next_does_not() {
    var injected = injected();
    var first =
        SESSIONS.within(session -> {
          current.set(session);
          predecessors.keep(injected, "TEAM", subject, 1, new byte[] {1});
          return Optional.ofNullable(predecessors.find(injected, "TEAM", subject, 1));
        });
    var second =
        SESSIONS.within(session -> {
          current.set(session);
          return Optional.ofNullable(predecessors.find(injected, "TEAM", subject, 1));
        });

    assertThat(first).contains(new byte[] {1});
    assertThat(second).isEmpty();
  }

  /**
   * As the one that is injected: the same object for all transactions, which gives itself to
   * whoever asks for a session, and hands everything else on to that of the transaction.
   */
  private Session injected() {
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("unwrap") && Session.class.equals(arguments[0])) {
                return proxy;
              }
              if (method.getDeclaringClass().equals(Object.class)) {
                return method.invoke(subject, arguments); // one identity for all transactions
              }
              try {
                return method.invoke(current.get(), arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}
