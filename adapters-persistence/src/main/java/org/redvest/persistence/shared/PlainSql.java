// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The second door to the database (ADR 29): plain SQL on the connection of the running transaction,
 * which Hibernate's rows go through too. It flushes nothing, so whoever writes through Hibernate
 * flushes before he returns.
 */
@Singleton
public class PlainSql {

  /** A parameter of an array type, such as {@code uuid}. */
  public record Values(String type, List<? extends @Nullable Object> values) {}

  /** One of several statements that travel together. */
  public record Step(String sql, List<? extends @Nullable Object> parameters) {

    public static Step of(String sql, @Nullable Object... parameters) {
      return new Step(sql, Collections.unmodifiableList(Arrays.asList(parameters)));
    }
  }

  /** Reads the row that the result stands at. */
  public interface Mapper<T extends @Nullable Object> {
    T map(ResultSet row) throws SQLException;
  }

  private final RunningTransaction transaction;

  @Inject
  public PlainSql(RunningTransaction transaction) {
    this.transaction = transaction;
  }

  /** What the adapters want to know again within the running transaction. */
  public Map<Object, Object> memory() {
    return transaction.memory();
  }

  public <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... parameters) {
    return prepared(
        sql,
        parameters,
        statement -> {
          try (var rows = statement.executeQuery()) {
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
    prepared(sql, parameters, PreparedStatement::execute);
  }

  /**
   * @return how many rows it has changed
   */
  public int change(String sql, @Nullable Object... parameters) {
    return prepared(sql, parameters, PreparedStatement::executeUpdate);
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
        (statement, isRows) -> {
          var counts = new ArrayList<Integer>();
          var hasRows = isRows;
          while (counts.size() < steps.size()) {
            counts.add(hasRows ? count(statement.getResultSet()) : statement.getUpdateCount());
            hasRows = statement.getMoreResults();
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

  /** What JDBC is good for as it is: a batch, or rows that are too many to be kept. */
  public <T> T on(Work<Connection, T> work) {
    try (var connection = transaction.connection()) {
      return work.of(connection);
    } catch (SQLException failed) {
      throw new SqlFailure(failed);
    }
  }

  /** Something to do with a connection or a statement. */
  public interface Work<S, T> {
    T of(S subject) throws SQLException;
  }

  private interface Reading<T> {
    T of(PreparedStatement statement, boolean isRows) throws SQLException;
  }

  private <T> T together(List<Step> steps, Reading<T> reading) {
    var sql = steps.stream().map(Step::sql).collect(Collectors.joining(";\n"));
    var parameters = steps.stream().flatMap(step -> step.parameters().stream()).toArray();
    return prepared(sql, parameters, statement -> reading.of(statement, statement.execute()));
  }

  private <T> T prepared(
      String sql, @Nullable Object[] parameters, Work<PreparedStatement, T> work) {
    try (var connection = transaction.connection();
        var statement = connection.prepareStatement(sql)) {
      set(connection, statement, parameters);
      return work.of(statement);
    } catch (SQLException failed) {
      throw new SqlFailure(failed);
    }
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

  private static void set(
      Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, converted(connection, parameters[i]));
    }
  }

  private static @Nullable Object converted(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case null -> null;
      case Values(var type, var values) -> connection.createArrayOf(type, values.toArray());
      case UUID[] ids -> connection.createArrayOf("uuid", ids);
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      default -> value;
    };
  }
}
