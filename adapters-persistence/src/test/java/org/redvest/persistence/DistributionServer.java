// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A throw-away server of the PostgreSQL that Debian or Ubuntu installs. PostgreSQL refuses to run
 * as root; then it runs as the user {@code postgres}, who is given the folder.
 */
record DistributionServer(Path programs, Path folder, int port) implements TestServer {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  static DistributionServer start(String version) {
    var programs = Path.of("/usr/lib/postgresql", version, "bin");
    if (!Files.isExecutable(programs.resolve("initdb"))) {
      throw new IllegalStateException("PostgreSQL " + version + " is not installed in " + programs);
    }
    try {
      var folder = Files.createTempDirectory("redvest-postgres-");
      var server = new DistributionServer(programs, folder, freePort());
      server.create();
      Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
  }

  private void create() throws IOException {
    if (ROOT) {
      run("chown", USER, folder.toString());
    }
    runAsOwner("initdb", "-A", "trust", "-U", USER, "-E", "UTF8", "-D", data());
    var options = "-p %d -k '' -h localhost -c fsync=off -c full_page_writes=off".formatted(port);
    var log = folder.resolve("log").toString();
    runAsOwner("pg_ctl", "start", "-w", "-D", data(), "-l", log, "-o", options);
  }

  private void remove() {
    runAsOwner("pg_ctl", "stop", "-m", "immediate", "-D", data());
    run("rm", "-rf", folder.toString());
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void runAsOwner(String program, String... arguments) {
    var command = new ArrayList<String>();
    if (ROOT) {
      command.addAll(List.of("runuser", "-u", USER, "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command.toArray(String[]::new));
  }

  private void run(String... command) {
    try {
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
