// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.RunningTransaction;

/**
 * Hibernate on a database of its own, without the framework around it: adapters that take a {@link
 * Session} are tested as they are. It remembers every statement that was prepared.
 */
public final class TestSessions {

  private final SessionFactory factory;
  private final List<String> statements = new CopyOnWriteArrayList<>();

  /**
   * @param entities the entity classes that the tested adapters use
   */
  public TestSessions(Class<?>... entities) {
    this(TestPostgres.migrated(), entities);
  }

  /**
   * @param database as whose user, where it matters what he may do
   */
  public TestSessions(TestPostgres.Database database, Class<?>... entities) {
    var configuration = new Configuration();
    configuration
        .getProperties()
        .put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, recording(database.dataSource()));
    for (var entity : entities) {
      configuration.addAnnotatedClass(entity);
    }
    factory = configuration.buildSessionFactory();
  }

  /** Runs the work in a session and transaction of its own. */
  public <T> T within(Function<Session, T> work) {
    return factory.fromTransaction(work);
  }

  /** The other door, in the same transaction. */
  public static PlainSql sql(Session session) {
    return new PlainSql(new SessionTransaction(session));
  }

  /** What sessions have come by; each is one transaction here. */
  private static final Map<Session, Map<Object, Object>> MEMORIES =
      Collections.synchronizedMap(new WeakHashMap<>());

  private record SessionTransaction(Session session) implements RunningTransaction {

    @Override
    public Connection connection() {
      var connection = session.doReturningWork(own -> own);
      return (Connection)
          Proxy.newProxyInstance(
              TestSessions.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (_, method, arguments) -> {
                if (method.getName().equals("close")) {
                  return null;
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException failed) {
                  throw failed.getCause();
                }
              });
    }

    @Override
    public Map<Object, Object> memory() {
      return MEMORIES.computeIfAbsent(session, _ -> new HashMap<>());
    }
  }

  /** Every statement since the last call, in order. */
  public List<String> takeStatements() {
    var taken = new ArrayList<>(statements);
    statements.clear();
    return taken;
  }

  /** Empties the tables. */
  public void clear(String... tables) {
    within(session ->
        session.createNativeMutationQuery("truncate " + String.join(", ", tables)).executeUpdate());
    statements.clear();
  }

  private DataSource recording(DataSource source) {
    return proxy(DataSource.class, source, this::recordConnections);
  }

  private Object recordConnections(String method, Object[] arguments, Object result) {
    return result instanceof Connection connection
        ? proxy(Connection.class, connection, this::recordStatements)
        : result;
  }

  private Object recordStatements(String method, Object[] arguments, Object result) {
    if (method.toLowerCase(Locale.ROOT).startsWith("prepare")) {
      statements.add((String) arguments[0]);
    }
    return result;
  }

  private interface Watcher {
    Object watch(String method, Object[] arguments, Object result);
  }

  private static <T> T proxy(Class<T> type, T target, Watcher watcher) {
    return type.cast(
        Proxy.newProxyInstance(
            TestSessions.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              try {
                var result = method.invoke(target, arguments);
                return watcher.watch(method.getName(), arguments, result);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            }));
  }
}
