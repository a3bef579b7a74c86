// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.redvest.standalone.Secrets;
import org.redvest.standalone.Unstartable;

/** The running database server. */
public final class Postgres implements AutoCloseable {

  /** Long enough for recovery after a crash on a slow disk. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration GLANCE = Duration.ofMillis(250);

  private final Path data;
  private final EmbeddedPostgres server;

  private Postgres(Path data, EmbeddedPostgres server) {
    this.data = data;
    this.server = server;
  }

  /**
   * Starts the server over the folder's data, made first if there is none, with the database and
   * its roles.
   */
  public static Postgres start(Path folder, Path binaries, Secrets secrets) {
    var data = folder.resolve("postgres");
    new LeftBehind(data).stop();
    var access = new HostAccess(data);
    try {
      var server = configure(data, binaries, secrets).start();
      try {
        var postgres = new Postgres(data, server);
        access.requirePasswords(postgres.url("postgres"), secrets);
        new Database(postgres.url("postgres"), postgres.url("redvest")).prepare(secrets);
        return postgres;
      } catch (SQLException | RuntimeException failed) {
        server.close();
        throw failed;
      }
    } catch (Unstartable said) {
      throw said;
    } catch (IOException | SQLException | RuntimeException failed) {
      // the library leaves one running that it gave up waiting for
      new LeftBehind(data).stop();
      throw Unstartable.because("PostgreSQL does not start: " + failed.getMessage());
    }
  }

  private static EmbeddedPostgres.Builder configure(Path data, Path binaries, Secrets secrets) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setOverrideWorkingDirectory(binaries.toFile())
        .setPGStartupWait(PATIENCE)
        .setConnectConfig("password", secrets.of("database.postgres"))
        .setOutputRedirector(toLog(data))
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        // The library is made for tests and trades durability for speed; here data is kept.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "100")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "");
  }

  private static Redirect toLog(Path data) {
    return Redirect.appendTo(data.resolveSibling("postgres.log").toFile());
  }

  /** Waits until the server ends, for whatever reason. It is no child of this process. */
  public void awaitEnd() throws InterruptedException {
    var running = new LeftBehind(data);
    while (running.runs()) {
      TimeUnit.NANOSECONDS.sleep(GLANCE.toNanos());
    }
  }

  /**
   * Starts it once more as it was started, over the same data and at the same address. The library
   * would wait a minute for a server that ended at once; PostgreSQL's own tool remembers how the
   * last one was started and says when this one did not.
   *
   * @throws IOException when it does not start
   */
  public void startAgain() throws IOException, InterruptedException {
    var leftBehind = new LeftBehind(data);
    leftBehind.stop();
    var tool = leftBehind.program().resolveSibling("pg_ctl");
    var command = new ArrayList<String>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL does not serve root, for whom the library hides who he is
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(tool.toString(), "-D", data.toString(), "-w", "restart"));
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(toLog(data))
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException("pg_ctl restart ended with " + exit);
    }
  }

  /** The JDBC address of the product's database, without credentials. */
  public String url() {
    return url("redvest");
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
