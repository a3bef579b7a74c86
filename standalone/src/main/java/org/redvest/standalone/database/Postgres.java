package org.redvest.standalone.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.redvest.standalone.Secrets;
import org.redvest.standalone.Unstartable;

/** The running database server. */
public final class Postgres implements AutoCloseable {

  /** Long enough for recovery after a crash on a slow disk. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration GLANCE = Duration.ofMillis(250);

  /** Who starts it again wants all of this once more. */
  private record Place(Path data, Path binaries, Secrets secrets) {

    EmbeddedPostgres.Builder configure() {
      return Postgres.configure(data, binaries, secrets);
    }
  }

  private final Place place;
  private volatile EmbeddedPostgres server;

  private Postgres(Place place, EmbeddedPostgres server) {
    this.place = place;
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
    var place = new Place(data, binaries, secrets);
    try {
      var server = place.configure().start();
      try {
        var postgres = new Postgres(place, server);
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
        .setOutputRedirector(Redirect.appendTo(data.resolveSibling("postgres.log").toFile()))
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

  /** Waits until the server ends, for whatever reason. It is no child of this process. */
  public void awaitEnd() throws InterruptedException {
    var running = new LeftBehind(place.data());
    while (running.runs()) {
      TimeUnit.NANOSECONDS.sleep(GLANCE.toNanos());
    }
  }

  /** Starts it once more where it was, for whoever knows its address, over the same data. */
  public void startAgain() throws IOException {
    int port = server.getPort();
    server.close();
    new LeftBehind(place.data()).stop();
    server = place.configure().setPort(port).start();
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
