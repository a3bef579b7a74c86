// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import static org.redvest.persistence.history.VerifyHistory.WITHOUT;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.history.VerifyHistory.Place;
import org.redvest.standalone.database.Postgres;

/**
 * The history of a data folder, whether RedVest runs over it at the moment or not. Without a folder
 * it is that of a deployment, whose environment says where it is.
 */
final class VerifyHistory {

  private static final String USAGE =
      """
      Usage: bin/verify-history --data DIR [--without-checkpoints] [--resume FILE]
      或者 or: bin/verify-history [--checkpoints DIR | --without-checkpoints] [--resume FILE],
               with the environment of the service

        --data DIR             数据目录 the folder of bin/run
        --without-checkpoints  没有检查点也核验 verify by the database alone, which shows less
        --resume FILE          中断后接着核验 where to keep how far it is, and to go on from

      退出码 exit code: 0 未发现篡改 nothing found, 1 发现篡改 something found, 2 无法核验 it cannot be told
      """;

  private VerifyHistory() {}

  public static void main(String[] arguments) {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    var given = Arrays.asList(arguments);
    int data = given.indexOf("--data");
    if (given.contains("--help")) {
      System.out.print(USAGE);
    } else if (data < 0) {
      org.redvest.persistence.history.VerifyHistory.main(arguments);
    } else {
      System.exit(run(arguments, System.err));
    }
  }

  static int run(String[] arguments, PrintStream err) {
    return org.redvest.persistence.history.VerifyHistory.told(() -> run(arguments), err);
  }

  private static int run(String[] arguments) throws Exception {
    Path data = null;
    Path resume = null;
    var without = false;
    for (var rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
      var name = rest.next();
      if (name.equals(WITHOUT)) {
        without = true;
      } else if (name.equals("--data") && rest.hasNext()) {
        data = Path.of(rest.next()).toAbsolutePath().normalize();
      } else if (name.equals("--resume") && rest.hasNext()) {
        resume = Path.of(rest.next());
      } else {
        data = null;
        break;
      }
    }
    if (data == null || !Files.isDirectory(data.resolve("postgres"))) {
      System.err.print(USAGE);
      return org.redvest.persistence.history.VerifyHistory.UNABLE;
    }
    return run(data, without ? null : data.resolve("checkpoints"), resume);
  }

  private static int run(Path data, @Nullable Path checkpoints, @Nullable Path resume)
      throws Exception {
    var running = runningPort(data);
    var secrets = Secrets.in(data);
    if (running.isPresent()) {
      var url = "jdbc:postgresql://127.0.0.1:" + running.get() + "/redvest";
      return run(data, checkpoints, resume, url, secrets);
    }
    var folder = DataFolder.open(data);
    try (var postgres =
        Postgres.start(folder.path(), folder.file("binaries").resolve("unpacked"), secrets)) {
      return run(data, checkpoints, resume, postgres.url(), secrets);
    }
  }

  private static int run(
      Path data, @Nullable Path checkpoints, @Nullable Path resume, String url, Secrets secrets)
      throws SQLException {
    return org.redvest.persistence.history.VerifyHistory.run(
        new Place(
            url,
            "redvest_owner",
            secrets.of("database.redvest_owner"),
            Optional.empty(),
            Optional.of(data.resolve("master-key")),
            checkpoints),
        resume,
        System.out,
        System.err);
  }

  /**
   * The fourth line of a running server's file is its port; whoever is not there left it behind.
   */
  private static Optional<String> runningPort(Path data) throws IOException {
    var file = data.resolve("postgres").resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file).stream().map(String::strip).toList();
    if (lines.size() < 4 || !lines.getFirst().matches("[0-9]{1,9}")) {
      throw Unstartable.because(file + " is not written yet, or was left half written");
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst()))
        .filter(process ->
            process.info().command().filter(command -> command.contains("postgres")).isPresent())
        .map(_ -> lines.get(3));
  }
}
