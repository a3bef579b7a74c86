// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a run leaves behind: each row of each table, each line of each log, each stored file. */
final class Traces {

  private final Connection database;
  private final Path data;

  Traces(Connection database, Path data) {
    this.database = database;
    this.data = data;
  }

  /** Where one of the needles is; the row or line is told by its place, its words are not shown. */
  List<String> placesOf(Needles needles) throws SQLException, IOException {
    var places = new ArrayList<String>();
    for (var table : tables()) {
      try (var statement = database.createStatement();
          var rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
        while (rows.next()) {
          needles.in(rows.getString(1)).ifPresent(found -> places.add(table + ": " + found));
        }
      }
    }
    for (var log : logs(data)) {
      try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
        lines.forEach(line ->
            needles
                .in(line)
                .ifPresent(found ->
                    places.add(
                        log.getFileName()
                            + ": "
                            + found
                            + " in "
                            + line.substring(0, Math.min(160, line.length())))));
      }
    }
    for (var file : files()) {
      needles
          .in(Files.readString(file, StandardCharsets.ISO_8859_1))
          .ifPresent(found -> places.add(data.relativize(file) + ": " + found));
    }
    return places;
  }

  /** What people uploaded, which must be sealed. */
  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve("files"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  List<String> tables() throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)
                FROM information_schema.tables
                WHERE table_type = 'BASE TABLE'
                  AND table_schema NOT IN ('pg_catalog', 'information_schema')
                """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  /** The service's, PostgreSQL's, and what was printed. */
  static List<Path> logs(Path data) {
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(file -> file.toString().contains(".log")).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
