// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gatling in a process of its own, so that its processor time is its own.
 *
 * @param classpath of the module {@code bench}
 */
record LoadGenerator(String classpath, Path work) {

  static final int USERS = 16;

  /**
   * What Gatling says of all requests; those a second are of the seconds begun, so that they are
   * too few by a thirtieth at most where it ran for thirty. One that failed is no result.
   */
  record Result(long requests, double perSecond, double p50, double p99, double cpu) {}

  Result send(String api, Path requests, int seconds, boolean once)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Dapi=" + api,
            "-Drequests=" + requests,
            "-Dseconds=" + seconds,
            "-Dusers=" + USERS,
            "-Donce=" + once));
    command.addAll(List.of("-cp", classpath, "io.gatling.app.Gatling"));
    command.addAll(List.of("-s", "org.redvest.bench.Replay", "-rf", work.toString(), "-nr"));
    var output = Files.createTempFile(work, "gatling-", ".log").toFile();
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    var cpu = 0.0;
    while (process.isAlive()) {
      cpu = Math.max(cpu, Processor.of(process.toHandle()));
      Thread.sleep(200);
    }
    var exit = process.waitFor();
    if (exit != 0) {
      throw new IllegalStateException(
          "Gatling ended with " + exit + ":\n" + Files.readString(output.toPath()));
    }
    return result(output, cpu);
  }

  private static Result result(File output, double cpu) throws IOException {
    var said = Files.readString(output.toPath());
    return new Result(
        (long) actual(said, "count of all events"),
        actual(said, "mean requests per second"),
        actual(said, "50th percentile of response time"),
        actual(said, "99th percentile of response time"),
        cpu);
  }

  /** What Gatling found where it was to hold something against a bound that always holds. */
  private static double actual(String said, String what) {
    var found = Pattern.compile("Global: " + what + ".*\\(actual : ([\\d.]+)\\)").matcher(said);
    if (!found.find()) {
      throw new IllegalStateException("Gatling says nothing of " + what + ":\n" + said);
    }
    return Double.parseDouble(found.group(1));
  }
}
