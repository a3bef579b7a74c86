// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.signin;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.redvest.standalone.StandaloneProcess;

/**
 * A real Keycloak with the realms that are shipped, as a process of its own on an empty database in
 * memory. Starting it takes a while, so waiting is a step of its own.
 */
final class Keycloak implements AutoCloseable {

  static final String APP = "http://127.0.0.1/app";
  static final String STAFF = "http://127.0.0.1/staff";

  private static final Path UNPACKER =
      Path.of(System.getProperty("redvest.keycloak", "../bin/keycloak"));
  private static final Path REALMS =
      Path.of(System.getProperty("redvest.realms", "../deploy/keycloak"));
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final int port;
  private final String password;
  private final Path output;

  private Keycloak(Process process, int port, String password, Path output) {
    this.process = process;
    this.port = port;
    this.password = password;
    this.output = output;
  }

  static Keycloak starting() throws Exception {
    var folder = home();
    var port = StandaloneProcess.freePort();
    var password = UUID.randomUUID().toString();
    var output = folder.resolve("output.log");
    var builder =
        new ProcessBuilder(
            folder.resolve("bin/kc.sh").toString(),
            "start",
            "--optimized",
            "--import-realm",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=http://127.0.0.1:" + port);
    var environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
    environment.put("REDVEST_APP_URL", APP);
    environment.put("REDVEST_STAFF_URL", STAFF);
    builder.redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
    return new Keycloak(builder.start(), port, password, output);
  }

  /** The unpacked program, shared, with a data folder of this run. */
  private static Path home() throws IOException, InterruptedException {
    var program = unpacked();
    var folder = Files.createTempDirectory(StandaloneProcess.newData(), "keycloak-");
    for (var shared : new String[] {"lib", "conf", "providers", "themes", "version.txt"}) {
      Files.createSymbolicLink(folder.resolve(shared), program.resolve(shared));
    }
    // The script takes the folder that it lies in for the program's.
    Files.createDirectory(folder.resolve("bin"));
    Files.copy(program.resolve("bin/kc.sh"), folder.resolve("bin/kc.sh"));
    Files.createSymbolicLink(folder.resolve("bin/client"), program.resolve("bin/client"));
    var imports = Files.createDirectories(folder.resolve("data/import"));
    for (var realm : new String[] {"redvest-realm.json", "redvest-demo-realm.json"}) {
      Files.copy(REALMS.resolve(realm), imports.resolve(realm));
    }
    return folder;
  }

  private static Path unpacked() throws IOException, InterruptedException {
    var unpacker =
        new ProcessBuilder(UNPACKER.toAbsolutePath().toString())
            .redirectError(Redirect.INHERIT)
            .start();
    var home =
        new String(
                unpacker.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
            .strip();
    if (unpacker.waitFor() != 0) {
      throw new AssertionError("Keycloak could not be unpacked");
    }
    return Path.of(home);
  }

  /** What is at the path of the partner's example, to be made a client. */
  static String partnerExample() throws IOException {
    return Files.readString(REALMS.resolve("partner-client.json"));
  }

  void awaitReady() throws Exception {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new AssertionError("Keycloak is not ready; it printed:\n" + Files.readString(output));
      }
    }
  }

  /** The port opens when the realms are in. */
  private boolean answers() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(100);
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(
              URI.create(realm("redvest") + "/.well-known/openid-configuration"));
      return client.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  String realm(String name) {
    return address() + "/realms/" + name;
  }

  String adminPassword() {
    return password;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
  }
}
