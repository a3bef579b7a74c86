// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.sealing.ReadingSealing;

/**
 * The command that reads the history and names what was falsified. It needs a role that may read
 * every table, the keys and the checkpoints, and changes nothing.
 */
public final class VerifyHistory {

  /** Nothing was found. */
  public static final int SOUND = 0;

  /** Something was found. */
  public static final int FALSIFIED = 1;

  /** It could not be told. */
  public static final int UNABLE = 2;

  static final String USAGE =
      """
      Usage: bin/verify-history [--checkpoints DIR | --without-checkpoints] [--resume FILE]

        --checkpoints DIR      检查点目录 the folder of checkpoints (REDVEST_CHECKPOINTS_FOLDER)
        --without-checkpoints  没有检查点也核验 verify by the database alone, which shows less
        --resume FILE          中断后接着核验 where to keep how far it is, and to go on from

      REDVEST_DATABASE_URL, REDVEST_DATABASE_USER, REDVEST_DATABASE_PASSWORD,
      REDVEST_MASTER_KEY or REDVEST_MASTER_KEY_FILE: as the service has them; the role needs to read only.
      """;

  /** That what no checkpoint shows need not be shown. */
  public static final String WITHOUT = "--without-checkpoints";

  private VerifyHistory() {}

  /**
   * Where the history is.
   *
   * @param checkpoints null where none shall be asked
   */
  public record Place(
      String url,
      String user,
      String password,
      Optional<String> masterKey,
      Optional<Path> masterKeyFile,
      @Nullable Path checkpoints) {

    Connection open() throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }
  }

  public static void main(String[] arguments) {
    System.exit(told(() -> run(arguments, System.getenv(), System.out, System.err), System.err));
  }

  /**
   * The exit code of a verification. Whatever it throws is told in a line and means that it cannot
   * be told: Java by itself would end with the code of something found.
   */
  public static int told(Callable<Integer> verification, PrintStream err) {
    try {
      return verification.call();
    } catch (Exception | Error failed) {
      err.println("redvest: the history cannot be verified: " + firstLine(failed));
      return UNABLE;
    }
  }

  private static String firstLine(Throwable failed) {
    var message = failed instanceof Error ? failed.toString() : failed.getMessage();
    return (message == null ? failed.toString() : message).lines().findFirst().orElse("");
  }

  static int run(
      String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err)
      throws SQLException {
    Path checkpoints = path(environment.get("REDVEST_CHECKPOINTS_FOLDER"));
    Path resume = null;
    var without = false;
    for (var rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
      var name = rest.next();
      if (name.equals(WITHOUT)) {
        without = true;
        continue;
      }
      if (!(name.equals("--checkpoints") || name.equals("--resume")) || !rest.hasNext()) {
        err.print(USAGE);
        return name.equals("--help") ? SOUND : UNABLE;
      }
      if (name.equals("--resume")) {
        resume = path(rest.next());
      } else {
        checkpoints = path(rest.next());
      }
    }
    var url = environment.get("REDVEST_DATABASE_URL");
    if (url == null) {
      err.print(USAGE);
      return UNABLE;
    }
    if (checkpoints == null && !without) {
      throw unseen("there is no folder of checkpoints");
    }
    return run(
        new Place(
            url,
            environment.getOrDefault("REDVEST_DATABASE_USER", "redvest_service"),
            environment.getOrDefault("REDVEST_DATABASE_PASSWORD", ""),
            Optional.ofNullable(environment.get("REDVEST_MASTER_KEY")),
            Optional.ofNullable(path(environment.get("REDVEST_MASTER_KEY_FILE"))),
            without ? null : checkpoints),
        resume,
        out,
        err);
  }

  /** Findings and the extent go to {@code out}, how far it is to {@code err}. */
  public static int run(Place place, @Nullable Path resume, PrintStream out, PrintStream err)
      throws SQLException {
    var progress = resume == null ? Progress.told(err) : Progress.resuming(err, resume);
    var found = new TreeSet<>(progress.found());
    found.forEach(out::println);
    var folder = place.checkpoints() == null ? null : new CheckpointFolder(place.checkpoints());
    if (folder != null && folder.newest().isEmpty()) {
      throw unseen("there is no checkpoint in " + folder.path());
    }
    try (var connection = place.open()) {
      begin(connection);
      var sealing = ReadingSealing.of(place::open, place.masterKey(), place.masterKeyFile());
      var extent =
          new HistoryVerifier(
                  sealing,
                  folder,
                  progress,
                  finding -> {
                    if (found.add(finding.line())) {
                      out.println(finding.line());
                    }
                  })
              .run(connection);
      connection.rollback();
      progress.over();
      out.print(extent.text(found.size()));
      return found.isEmpty() ? SOUND : FALSIFIED;
    }
  }

  /**
   * A folder that was emptied looks like one that was never the right one, and without it nothing
   * shows that a chain's end was cut off.
   */
  private static IllegalStateException unseen(String what) {
    return new IllegalStateException(what + "; " + WITHOUT + " verifies by the database alone");
  }

  /** All statements see the same; how long they take is nobody's matter but this program's. */
  private static void begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (var statement = connection.createStatement()) {
      statement.execute("set local statement_timeout = 0");
      statement.execute("set local idle_in_transaction_session_timeout = 0");
    }
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null ? null : Path.of(text);
  }
}
