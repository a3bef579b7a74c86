package org.redvest.standalone.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The different statements that the service sent, read from PostgreSQL's own log. */
final class StatementLog {

  /** {@code time [pid] user LOG: execute name: text} or {@code … statement: text}. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^\\S+ \\S+ \\S+ \\[\\d+] redvest_service LOG: +(?:execute [^:]+|statement): (.*)$");

  private final Set<String> statements = new LinkedHashSet<>();
  private @Nullable StringBuilder current;

  private StatementLog() {}

  static Set<String> read(Path log) throws IOException {
    var reader = new StatementLog();
    try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
      lines.lines().forEach(reader::add);
    }
    reader.finish();
    return reader.statements;
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
