package org.redvest.standalone.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements that the service sent, read from PostgreSQL's own log. */
final class StatementLog {

  /** {@code time [pid] user LOG: execute name: text} or {@code … statement: text}. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^\\S+ \\S+ \\S+ \\[\\d+] redvest_service LOG: +(?:execute [^:]+|statement): (.*)$");

  private final Collection<String> statements;
  private @Nullable StringBuilder current;

  private StatementLog(Collection<String> statements) {
    this.statements = statements;
  }

  /** The different statements of a whole log, each once. */
  static Set<String> read(Path log) throws IOException {
    try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
      return read(lines, new LinkedHashSet<>());
    }
  }

  /** The statements of a piece of a log, each as often as it was sent. */
  static List<String> read(String piece) {
    return read(piece.lines(), new ArrayList<>());
  }

  private static <T extends Collection<String>> T read(Stream<String> lines, T into) {
    var reader = new StatementLog(into);
    lines.forEach(reader::add);
    reader.finish();
    return into;
  }

  /** The further lines of a statement begin with a tab. */
  private void add(String line) {
    if (line.startsWith("\t")) {
      if (current != null) {
        current.append('\n').append(line);
      }
      return;
    }
    finish();
    var statement = STATEMENT.matcher(line);
    if (statement.matches()) {
      current = new StringBuilder(statement.group(1));
    }
  }

  private void finish() {
    if (current != null) {
      statements.add(current.toString());
      current = null;
    }
  }
}
