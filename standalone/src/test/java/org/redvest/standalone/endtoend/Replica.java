// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.redvest.standalone.StandaloneProcess;

/**
 * The production application as a process of its own, as an operator runs it: everything it needs
 * comes from the environment, and it lives in real time. Closing it stops it as SIGTERM does.
 */
public final class Replica implements AutoCloseable {

  private static final Path JAR =
      Path.of(
          System.getProperty(
              "redvest.application", "../bootstrap/target/quarkus-app/quarkus-run.jar"));
  private static final String QUICKLY_THERE = "-XX:TieredStopAtLevel=1";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final String api;
  private final String management;
  private final Path output;

  private Replica(Process process, int port, int management, Path output) {
    this.process = process;
    this.api = "http://127.0.0.1:" + port;
    this.management = "http://127.0.0.1:" + management;
    this.output = output;
  }

  /** The folder of the application, as it stands in the container. */
  static Path home() {
    return requireNonNull(JAR.toAbsolutePath().getParent());
  }

  /** One more on the database, the keys and the issuer of the service: it serves the same city. */
  public static Replica beside(Service service) {
    return start(service.data(), environment(service));
  }

  /** What an operator would set to have a replica beside the service. */
  public static Map<String, String> environment(Service service) {
    try {
      var invitation = service.process().invitation();
      var secrets = new Properties();
      try (var file = Files.newBufferedReader(service.data().resolve("secrets.properties"))) {
        secrets.load(file);
      }
      var environment = new HashMap<String, String>();
      environment.put("REDVEST_DATABASE_URL", invitation.get("database").get("url").asText());
      environment.put("REDVEST_DATABASE_PASSWORD", secrets.getProperty("database.redvest_service"));
      environment.put("REDVEST_MIGRATION_PASSWORD", secrets.getProperty("database.redvest_owner"));
      environment.put("REDVEST_ISSUER", invitation.get("issuer").asText());
      environment.put("REDVEST_ISSUER_NAME", "standalone");
      environment.put("REDVEST_MASTER_KEY_FILE", service.data().resolve("master-key").toString());
      environment.put("REDVEST_FILES_FOLDER", service.data().resolve("files").toString());
      environment.put(
          "REDVEST_CHECKPOINTS_FOLDER", service.data().resolve("checkpoints").toString());
      environment.put("REDVEST_DUE_EVERY", "off");
      environment.put("REDVEST_STOP_DELAY", "0S");
      // tests ask more of one account than anybody does by hand
      for (var kind : List.of("REQUESTS", "COMMANDS")) {
        environment.put("REDVEST_SIGNED_IN_" + kind + "_BURST", "1000000");
        environment.put("REDVEST_SIGNED_IN_" + kind + "_PER_MINUTE", "1000000");
      }
      return environment;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Starts one with this environment, on a free port, and waits until it is ready. */
  public static Replica start(Path folder, Map<String, String> environment) {
    return start(folder, environment, QUICKLY_THERE);
  }

  /** Starts one with these options of Java's, for who measures. */
  public static Replica start(Path folder, Map<String, String> environment, String... options) {
    try {
      var port = StandaloneProcess.freePort();
      var management = StandaloneProcess.freePort();
      var output = Files.createTempFile(folder, "replica-", ".log");
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of(options));
      command.addAll(List.of("-jar", JAR.toString()));
      var builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
      builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
      builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
      builder.environment().put("REDVEST_MANAGEMENT_PORT", Integer.toString(management));
      builder.redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
      var replica = new Replica(builder.start(), port, management, output);
      replica.awaitReady();
      return replica;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void awaitReady() throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new AssertionError("not ready; it printed:\n" + output());
      }
    }
  }

  /** Whether requests may be sent to it, by its own word. */
  boolean isReady() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
      return readiness().statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Its own word for it, with what it depends on. */
  public HttpResponse<String> readiness() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(management + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5));
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  /** Where it answers, without a slash at the end. */
  public String api() {
    return api;
  }

  /** Where health and metrics are, without a slash at the end. */
  public String management() {
    return management;
  }

  /** Everything printed so far. */
  public String output() throws IOException {
    return Files.readString(output);
  }

  /** Takes its life without a warning. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    awaitExit();
  }

  /** Tells it to end, and does not wait until it has. */
  public void beginToStop() {
    process.destroy();
  }

  @Override
  public void close() throws InterruptedException {
    beginToStop();
    awaitExit();
  }

  private void awaitExit() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("it does not end");
    }
  }
}
