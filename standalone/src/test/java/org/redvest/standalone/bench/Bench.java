// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.redvest.standalone.endtoend.Cost;
import org.redvest.standalone.endtoend.Service;

/**
 * What the service does in a second and what each request costs, beside the statements of an
 * earlier commit sent by pgbench to the same server. Each virtual machine is new, and warmed before
 * anything is measured by orders on their way, which leaves the offers that are accepted later.
 */
final class Bench {

  private static final int MACHINES = Integer.getInteger("redvest.bench.machines", 3);
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("redvest.bench.warm-up", 180));
  private static final int SECONDS = Integer.getInteger("redvest.bench.seconds", 30);
  private static final int SAMPLE = 20;

  private final Path folder;
  private final LoadGenerator load;

  private Bench(Path folder) throws IOException {
    this.folder = folder;
    var target = folder.resolve("target");
    var classpath = Files.readString(target.resolve("classpath")).strip();
    this.load =
        new LoadGenerator(
            target.resolve("classes") + ":" + classpath,
            Files.createTempDirectory(Path.of(System.getProperty("redvest.work")), "bench-"));
  }

  public static void main(String[] arguments) throws Exception {
    var acts =
        arguments[1].equals("all")
            ? List.of(Act.values())
            : List.of(Act.valueOf(arguments[1].toUpperCase(Locale.ROOT)));
    var bench = new Bench(Path.of(arguments[0]));
    var figures = new EnumMap<Act, List<Figures>>(Act.class);
    for (var machine = 0; machine < MACHINES; machine++) {
      System.err.printf("virtual machine %d of %d%n", machine + 1, MACHINES);
      bench.measure(acts, figures);
    }
    var medians = new EnumMap<Act, Figures>(Act.class);
    figures.forEach((act, all) -> medians.put(act, Figures.median(all)));
    System.out.print(Figures.table(medians));
    if (arguments[1].equals("all")) {
      Page.write(Path.of(arguments[0]).resolveSibling("docs/performance.md"), how(), medians);
    }
    System.out.println(Figures.summary(medians));
  }

  private static String how() {
    return "medians of %d virtual machines, each warmed for %d s, %d s for each figure, %d processors"
        .formatted(
            MACHINES, WARM_UP.toSeconds(), SECONDS, Runtime.getRuntime().availableProcessors());
  }

  private void measure(List<Act> acts, Map<Act, List<Figures>> figures) throws Exception {
    var service = Service.atFullSpeed("-Xmx512m");
    try {
      var ground = new Ground(service);
      warm(service, ground);
      var yardstick = new Yardstick(service, folder, ground.sizes());
      yardstick.make();
      for (var act : acts) {
        System.err.println(act.word());
        figures
            .computeIfAbsent(act, _ -> new ArrayList<>())
            .add(figures(act, service, ground, yardstick));
      }
    } finally {
      Service.stop();
    }
  }

  private static void warm(Service service, Ground ground) throws Exception {
    var end = System.nanoTime() + WARM_UP.toNanos();
    try (var client = HttpClient.newHttpClient();
        var threads = Executors.newFixedThreadPool(LoadGenerator.USERS)) {
      var wire = new Wire(service, client);
      Callable<Void> walker =
          () -> {
            while (System.nanoTime() < end) {
              ground.walk(wire);
            }
            return null;
          };
      for (var done :
          threads.invokeAll(
              IntStream.range(0, LoadGenerator.USERS).mapToObj(_ -> walker).toList())) {
        done.get();
      }
    }
  }

  private Figures figures(Act act, Service service, Ground ground, Yardstick yardstick)
      throws Exception {
    var requests = ground.requests(act);
    var statements = statements(act, service, requests);
    var machine = service.process().handle();
    var database = service.process().databaseProcesses().getLast();
    var wal = wal(service);
    var serviceCpu = Processor.of(machine);
    var databaseCpu = Processor.ofFamily(database);
    var sent = load.send(service.api(), requests, SECONDS, act.isOnce());
    serviceCpu = Processor.of(machine) - serviceCpu;
    databaseCpu = Processor.ofFamily(database) - databaseCpu;
    wal = wal(service) - wal;
    var oneByOne = yardstick.oneByOne(act, SECONDS);
    var pipelined = yardstick.pipelined(act, SECONDS);
    return new Figures(
        sent.perSecond(),
        sent.p50(),
        sent.p99(),
        serviceCpu / sent.requests(),
        databaseCpu / sent.requests(),
        sent.cpu() / sent.requests(),
        statements,
        wal / sent.requests(),
        oneByOne.perSecond(),
        pipelined.perSecond(),
        oneByOne.cpu());
  }

  /** Of the first requests of the file, one after the other; they are not sent again. */
  private double statements(Act act, Service service, Path requests) throws Exception {
    var all = Files.readAllLines(requests);
    var sample = Files.write(requests.resolveSibling("sample"), all.subList(0, SAMPLE));
    if (act.isOnce()) {
      Files.write(requests, all.subList(SAMPLE, all.size()));
    }
    service.logEveryStatement();
    try (var client = HttpClient.newHttpClient()) {
      var wire = new Wire(service, client);
      var cost = Cost.of(() -> wire.replay(sample));
      return cost.statements().size() / (double) SAMPLE;
    } finally {
      service.logNoStatement();
    }
  }

  private static double wal(Service service) throws SQLException {
    try (var database = service.database();
        var statement = database.createStatement();
        var row = statement.executeQuery("SELECT pg_current_wal_lsn() - '0/0'")) {
      row.next();
      return row.getDouble(1);
    }
  }
}
