package org.redvest.persistence.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Plain SQL on the connection of the running transaction. */
public record PlainSql(Session session) {

  /** A parameter of an array type, such as {@code uuid}. */
  public record Values(String type, List<? extends @Nullable Object> values) {}

  /** One of several statements that travel together. */
  public record Step(String sql, List<? extends @Nullable Object> parameters) {

    public static Step of(String sql, @Nullable Object... parameters) {
      return new Step(sql, Collections.unmodifiableList(Arrays.asList(parameters)));
    }
  }

  /** Reads the row that the result stands at. */
  public interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... parameters) {
    return session.doReturningWork(connection -> {
      try (var statement = prepare(connection, sql, parameters);
          var rows = statement.executeQuery()) {
        return rows(rows, mapper);
      }
    });
  }

  public <T> List<T> list(Step question, Mapper<T> mapper) {
    return list(question.sql(), mapper, question.parameters().toArray());
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

  /** What several statements came to: how many rows each changed, and the rows of a question. */
  public record Answers<T>(List<Integer> changed, List<T> found) {}

  /**
   * Runs several statements, each plain and complete, in one message to the database and back.
   *
   * @return how many rows each has changed or found
   */
  public List<Integer> runTogether(List<Step> steps) {
    return together(
        steps,
        (statement, rows) -> {
          var counts = new ArrayList<Integer>();
          var isRows = rows;
          while (counts.size() < steps.size()) {
            counts.add(isRows ? count(statement.getResultSet()) : statement.getUpdateCount());
            isRows = statement.getMoreResults();
          }
          return counts;
        });
  }

  /** Asks several questions in one message; what all of them found, in their order. */
  public <T> List<T> askTogether(List<Step> questions, Mapper<T> mapper) {
    return together(
        questions,
        (statement, _) -> {
          var found = new ArrayList<T>();
          for (var _ : questions) {
            found.addAll(rows(statement.getResultSet(), mapper));
            statement.getMoreResults();
          }
          return found;
        });
  }

  /** As {@link #runTogether}, and asks a question in the same message, after them. */
  public <T> Answers<T> runAndAsk(List<Step> steps, Step question, Mapper<T> mapper) {
    var all = new ArrayList<>(steps);
    all.add(question);
    return together(
        all,
        (statement, _) -> {
          var changed = new ArrayList<Integer>();
          for (var _ : steps) {
            changed.add(statement.getUpdateCount());
            statement.getMoreResults();
          }
          return new Answers<>(changed, rows(statement.getResultSet(), mapper));
        });
  }

  private interface Reading<T> {
    T of(PreparedStatement statement, boolean isRows) throws SQLException;
  }

  private <T> T together(List<Step> steps, Reading<T> reading) {
    var sql = steps.stream().map(Step::sql).collect(Collectors.joining(";\n"));
    var parameters = steps.stream().flatMap(step -> step.parameters().stream()).toArray();
    return session.doReturningWork(connection -> {
      try (var statement = prepare(connection, sql, parameters)) {
        return reading.of(statement, statement.execute());
      }
    });
  }

  private static <T> List<T> rows(ResultSet rows, Mapper<T> mapper) throws SQLException {
    var found = new ArrayList<T>();
    while (rows.next()) {
      found.add(mapper.map(rows));
    }
    return found;
  }

  private static int count(ResultSet rows) throws SQLException {
    int count = 0;
    while (rows.next()) {
      count++;
    }
    return count;
  }

  /** A statement that is open only where all its parameters are set. */
  static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    var statement = connection.prepareStatement(sql);
    try {
      set(connection, statement, parameters);
      return statement;
    } catch (SQLException | RuntimeException unset) {
      try (statement) {
        throw unset;
      }
    }
  }

  private static void set(
      Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] instanceof Values array) {
        statement.setArray(i + 1, connection.createArrayOf(array.type(), array.values().toArray()));
      } else if (parameters[i] instanceof Instant instant) {
        statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
      } else {
        statement.setObject(i + 1, parameters[i]);
      }
    }
  }
}
