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

  /** What Gatling says of all requests, on its last page. */
  record Result(long requests, double perSecond, double p50, double p99, double cpu) {}

  Result send(String api, Path requests, int seconds, boolean once)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
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
    var all = last(said, "request count");
    var refused = group(said, "request count", 3);
    if (refused > 0) {
      throw new IllegalStateException(refused + " requests failed; see " + output);
    }
    return new Result(
        (long) all,
        last(said, "mean throughput \\(rps\\)"),
        last(said, "response time 50th percentile \\(ms\\)"),
        last(said, "response time 99th percentile \\(ms\\)"),
        cpu);
  }

  private static double last(String said, String row) {
    return group(said, row, 1);
  }

  /** A row of the last table: all, those that were good, those that were not. */
  private static double group(String said, String row, int column) {
    var found =
        Pattern.compile(row + "\\s*\\|\\s*([\\d,.-]+)\\s*\\|\\s*([\\d,.-]+)\\s*\\|\\s*([\\d,.-]+)")
            .matcher(said);
    var value = "";
    while (found.find()) {
      value = found.group(column);
    }
    if (value.isEmpty()) {
      throw new IllegalStateException("Gatling says nothing of " + row + ":\n" + said);
    }
    return value.equals("-") ? 0 : Double.parseDouble(value.replace(",", ""));
  }
}
