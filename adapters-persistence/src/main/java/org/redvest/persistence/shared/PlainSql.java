package org.redvest.persistence.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Plain SQL on the connection of the running transaction. */
public record PlainSql(Session session) {

  /** A parameter of an array type, such as {@code uuid}. */
  public record Values(String type, List<? extends @Nullable Object> values) {}

  /** Reads the row that the result stands at. */
  public interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... parameters) {
    return session.doReturningWork(connection -> {
      try (var statement = prepare(connection, sql, parameters);
          var rows = statement.executeQuery()) {
        var found = new ArrayList<T>();
        while (rows.next()) {
          found.add(mapper.map(rows));
        }
        return found;
      }
    });
  }

  public <T> Optional<T> find(String sql, Mapper<T> mapper, @Nullable Object... parameters) {
    return list(sql, mapper, parameters).stream().findFirst();
  }

  public void run(String sql, @Nullable Object... parameters) {
    session.doWork(connection -> {
      try (var statement = prepare(connection, sql, parameters)) {
        statement.execute();
      }
    });
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object[] parameters) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] instanceof Values array) {
        statement.setArray(i + 1, connection.createArrayOf(array.type(), array.values().toArray()));
      } else {
        statement.setObject(i + 1, parameters[i]);
      }
    }
    return statement;
  }
}
