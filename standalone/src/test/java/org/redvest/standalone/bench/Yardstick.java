// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.redvest.standalone.endtoend.Service;

/**
 * The statements of an earlier commit, sent by pgbench to a database of that commit's schema on the
 * service's own server.
 *
 * @param sizes how full it is, by the names that {@code bench/fill.sql} gives them
 */
record Yardstick(Service service, Path folder, Map<String, Integer> sizes) {

  /** How many a second, and what each cost PostgreSQL in milliseconds of processor time. */
  record Rate(double perSecond, double cpu) {}

  void make() throws SQLException, IOException {
    try (var admin = service.database();
        var statement = admin.createStatement()) {
      statement.execute("CREATE DATABASE yardstick");
    }
    var url = url();
    try (var connection = DriverManager.getConnection(url, "postgres", password());
        var statement = connection.createStatement()) {
      for (var size : sizes.entrySet()) {
        statement.execute("SET bench.%s = %d".formatted(size.getKey(), size.getValue()));
      }
      statement.execute(Files.readString(folder.resolve("schema.sql")));
      statement.execute(Files.readString(folder.resolve("fill.sql")));
    }
  }

  Rate oneByOne(Act act, int seconds) throws IOException, InterruptedException {
    return run(folder.resolve(act.word() + ".sql"), seconds);
  }

  Rate pipelined(Act act, int seconds) throws IOException, InterruptedException {
    var script = Files.readString(folder.resolve(act.word() + ".sql"));
    var piped =
        script
            .replaceFirst("(?m)^BEGIN;$", "\\\\startpipeline\nBEGIN;")
            .replaceFirst("(?m)^COMMIT;$", "COMMIT;\n\\\\endpipeline");
    return run(
        Files.writeString(service.data().resolve(act.word() + "-piped.sql"), piped), seconds);
  }

  private Rate run(Path script, int seconds) throws IOException, InterruptedException {
    var database = service.process().databaseProcesses().getLast();
    var before = Processor.ofFamily(database);
    var builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(
                        program(),
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        "" + LoadGenerator.USERS,
                        "-j",
                        "2",
                        "-T",
                        "" + seconds,
                        "-h",
                        "127.0.0.1",
                        "-p",
                        port(),
                        "-U",
                        "postgres",
                        "-f",
                        script.toString()),
                    Stream.concat(
                        sizes.entrySet().stream()
                            .flatMap(
                                size -> Stream.of("-D", size.getKey() + "=" + size.getValue())),
                        Stream.of("yardstick")))
                .toList());
    builder.environment().put("PGPASSWORD", password());
    var process = builder.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    var rate = number(said, "tps = ([\\d.]+)");
    var done = number(said, "actually processed: (\\d+)");
    return new Rate(rate, (Processor.ofFamily(database) - before) / done);
  }

  private static double number(String said, String pattern) {
    var found = Pattern.compile(pattern).matcher(said);
    if (!found.find()) {
      throw new IllegalStateException(said);
    }
    return Double.parseDouble(found.group(1));
  }

  /** PostgreSQL's own load generator, which the embedded server does not bring along. */
  private static String program() throws IOException {
    try (var distributions =
        Files.exists(Path.of("/usr/lib/postgresql"))
            ? Files.list(Path.of("/usr/lib/postgresql"))
            : Stream.<Path>empty()) {
      return distributions
          .map(one -> one.resolve("bin/pgbench"))
          .filter(Files::isExecutable)
          .sorted((one, other) -> other.compareTo(one))
          .map(Path::toString)
          .findFirst()
          .orElse("pgbench");
    }
  }

  private String url() throws IOException {
    return said("url").replaceFirst("/redvest$", "/yardstick");
  }

  private String port() throws IOException {
    return said("url").replaceFirst(".*:(\\d+)/.*", "$1");
  }

  private String password() throws IOException {
    return said("password");
  }

  private String said(String what) throws IOException {
    return service.process().invitation().get("database").get(what).asText();
  }
}
