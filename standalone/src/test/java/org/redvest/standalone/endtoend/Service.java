// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.redvest.standalone.StandaloneProcess;

/** The one standalone that the whole suite speaks to; started by whoever needs it first. */
public final class Service {

  private static @Nullable Service running;

  private final StandaloneProcess process;
  private final Path data;
  private final String api;
  private final Map<Person, String> tokens = new ConcurrentHashMap<>();

  private Service(StandaloneProcess process, Path data) throws IOException {
    this.process = process;
    this.data = data;
    this.api = process.api();
  }

  public static synchronized Service running() {
    var service = running;
    if (service == null) {
      service = start();
      running = service;
    }
    return service;
  }

  /** The one that runs over this folder already, and goes on afterwards. */
  public static synchronized void attach(Path data) throws IOException {
    running = new Service(StandaloneProcess.of(data), data);
  }

  /** One without the log that some tests read, and which takes time. */
  public static synchronized void withoutStatementLog() throws Exception {
    if (running == null) {
      var data = StandaloneProcess.newData();
      running = new Service(StandaloneProcess.start(data), data);
    }
  }

  /** One at full speed and without that log, by a virtual machine with these flags. */
  public static synchronized Service atFullSpeed(String... flags) throws Exception {
    var data = StandaloneProcess.newData();
    running = new Service(StandaloneProcess.start(data, List.of(flags)), data);
    return running;
  }

  /** One over this folder, without that log as well. */
  public static synchronized void over(Path data) throws Exception {
    running = new Service(StandaloneProcess.start(data), data);
  }

  /** Starts it again over the same data after it was killed; it answers at another port. */
  public static synchronized void restartKilled() throws Exception {
    var killed = running();
    var service = new Service(StandaloneProcess.start(killed.data), killed.data);
    service.tokens.putAll(killed.tokens);
    running = service;
  }

  /** Stops it, if anybody had started it. */
  public static synchronized void stop() throws InterruptedException {
    var service = running;
    running = null;
    if (service != null) {
      service.process.close();
    }
  }

  private static Service start() {
    try {
      var data = StandaloneProcess.newData();
      var service = new Service(StandaloneProcess.start(data), data);
      service.logEveryStatement();
      return service;
    } catch (Exception failed) {
      throw new IllegalStateException("the standalone does not start", failed);
    }
  }

  /** With who sent it, and with the values of its parameters, which is PostgreSQL's default. */
  public void logEveryStatement() throws SQLException {
    log("all");
  }

  /** Until it is wanted again: it takes time. */
  public void logNoStatement() throws SQLException {
    log("none");
  }

  private void log(String statements) throws SQLException {
    configure("log_line_prefix = '%m [%p] %u '");
    configure("log_statement = '" + statements + "'");
  }

  private void configure(String setting) throws SQLException {
    try (var connection = database();
        var statement = connection.createStatement()) {
      statement.execute("ALTER SYSTEM SET " + setting);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  /** Gives the person an account: the issuer reads the file whenever somebody signs in. */
  void admit(Person person) {
    try {
      Files.writeString(
          data.resolve("people"),
          person.username() + "=" + passwordOf(person) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String passwordOf(Person person) {
    return "password of " + person.username();
  }

  public String token(Person person) {
    return tokens.computeIfAbsent(person, this::signIn);
  }

  /** One that nobody has sent yet. */
  String freshToken(Person person) {
    return signIn(person);
  }

  private String signIn(Person person) {
    try {
      if (person.equals(Person.PARTNER)) {
        return process.partnerToken();
      }
      return person.username().contains(Marks.MARK)
          ? process.token(person.username(), passwordOf(person))
          : process.token(person.username());
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The superuser's connection: it sees every table and belongs to no part of the product. */
  public Connection database() throws SQLException {
    try {
      var database = process.invitation().get("database");
      return DriverManager.getConnection(
          database.get("url").asText(),
          database.get("username").asText(),
          database.get("password").asText());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Where data, secrets and logs are. */
  public Path data() {
    return data;
  }

  /** Where it answers. */
  public String api() {
    return api;
  }

  public StandaloneProcess process() {
    return process;
  }
}
