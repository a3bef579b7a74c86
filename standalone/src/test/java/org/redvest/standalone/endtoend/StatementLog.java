// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.catalogue.StatementReader;
import org.redvest.persistence.catalogue.StatementReader.Written;

/** The statements that the service sent, read from PostgreSQL's own log. */
final class StatementLog {

  /** {@code time [pid] user LOG: execute name: text} or {@code … statement: text}. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^\\S+ \\S+ \\S+ \\[(\\d+)] redvest_service LOG: +(?:execute [^:]+|statement): (.*)$");

  /** The line after it, {@code $1 = 'text', $2 = NULL}. */
  private static final Pattern DETAIL =
      Pattern.compile("^\\S+ \\S+ \\S+ \\[(\\d+)] redvest_service DETAIL: +Parameters: (.*)$");

  private static final Pattern PARAMETER =
      Pattern.compile("\\G(?:, )?(\\$\\d+) = (?:NULL|'((?:[^']++|'')*+)')");

  private final Consumer<Sent> reader;
  private String session = "";
  private @Nullable StringBuilder current;
  private @Nullable StringBuilder parameters;

  /** A statement with its parameters, and the connection that it came by. */
  private record Sent(String session, String sql, String parameters) {

    /** The city that the log shows for what names a parameter; each, where that is a list. */
    Stream<Written> inItsCities(Written written) {
      if (!written.city().startsWith("$")) {
        return Stream.of(written);
      }
      var parameter = PARAMETER.matcher(parameters);
      while (parameter.find()) {
        if (parameter.group(1).equals(written.city()) && parameter.group(2) != null) {
          return Stream.of(parameter.group(2).replaceAll("[{}]", "").split(",", -1))
              .map(written::in);
        }
      }
      throw new IllegalStateException("the log does not show " + written.city() + " of " + sql);
    }
  }

  private StatementLog(Consumer<Sent> reader) {
    this.reader = reader;
  }

  /** The different statements of a whole log, each once. */
  static Set<String> read(Path log) throws IOException {
    try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
      var statements = new LinkedHashSet<String>();
      read(lines, sent -> statements.add(sent.sql()));
      return statements;
    }
  }

  /**
   * The transactions of a piece of a log with their statements, each as often as it was sent; what
   * was sent outside of any is kept by its connection.
   */
  static List<List<String>> transactions(String piece) {
    var transactions = new ArrayList<List<String>>();
    var open = new HashMap<String, List<String>>();
    read(
        piece.lines(),
        sent -> {
          if (sent.sql().startsWith("BEGIN")) {
            open.remove(sent.session());
          }
          open.computeIfAbsent(
                  sent.session(),
                  _ -> {
                    var begun = new ArrayList<String>();
                    transactions.add(begun);
                    return begun;
                  })
              .add(sent.sql());
          if (sent.sql().matches("COMMIT|ROLLBACK")) {
            open.remove(sent.session());
          }
        });
    return transactions;
  }

  /** What each committed transaction of a whole log wrote and in which cities, each set once. */
  static Set<Set<Written>> written(Path log, StatementReader statements) throws IOException {
    try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
      return written(lines, statements);
    }
  }

  static Set<Set<Written>> written(Stream<String> lines, StatementReader statements) {
    var known = new HashMap<String, Set<Written>>();
    var open = new HashMap<String, Set<Written>>();
    var all = new LinkedHashSet<Set<Written>>();
    read(
        lines,
        sent -> {
          if (sent.sql().startsWith("BEGIN")) {
            open.put(sent.session(), new LinkedHashSet<>());
            return;
          }
          var transaction = open.get(sent.session());
          if (transaction != null && sent.sql().matches("COMMIT|ROLLBACK")) {
            open.remove(sent.session());
            if (sent.sql().equals("COMMIT")) {
              all.add(transaction);
            }
            return;
          }
          var writes =
              known.computeIfAbsent(sent.sql(), statements::writes).stream()
                  .flatMap(sent::inItsCities)
                  .collect(toSet());
          if (transaction == null) {
            all.add(writes);
          } else {
            transaction.addAll(writes);
          }
        });
    return all;
  }

  private static void read(Stream<String> lines, Consumer<Sent> reader) {
    var log = new StatementLog(reader);
    lines.forEach(log::add);
    log.finish();
  }

  /** The further lines of a statement, or of its parameters, begin with a tab. */
  private void add(String line) {
    if (line.startsWith("\t")) {
      var last = parameters == null ? current : parameters;
      if (last != null) {
        last.append('\n').append(line);
      }
      return;
    }
    var detail = DETAIL.matcher(line);
    if (current != null && detail.matches() && detail.group(1).equals(session)) {
      parameters = new StringBuilder(detail.group(2));
      return;
    }
    finish();
    var statement = STATEMENT.matcher(line);
    if (statement.matches()) {
      session = statement.group(1);
      current = new StringBuilder(statement.group(2));
    }
  }

  private void finish() {
    if (current != null) {
      var told = parameters == null ? "" : parameters.toString();
      reader.accept(new Sent(session, current.toString(), told));
    }
    current = null;
    parameters = null;
  }
}
