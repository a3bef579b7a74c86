// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.cluster;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redvest.standalone.endtoend.Replica;
import org.redvest.standalone.endtoend.Service;

/**
 * Migrates and distributes an empty database of a cluster, brings orders all their way in two
 * cities at once through a production replica on it, and reads what the cluster recorded: each
 * statement over a table of a city has its key, nothing was committed in two phases, nobody was
 * caught in a deadlock. The standalone beside it is the issuer and nothing else.
 */
final class Cluster {

  private static final int WALKERS = 8;
  private static final List<String> CITIES = List.of("1305", "1306");

  /** Fewer would mean that the cluster does not record statements. */
  private static final int STATEMENTS = 20;

  private final String url = variable("REDVEST_CLUSTER_URL");
  private final Service service;

  private Cluster(Service service) {
    this.service = service;
  }

  public static void main(String[] arguments) throws Exception {
    Service.withoutStatementLog();
    List<String> breaches;
    try {
      breaches = new Cluster(Service.running()).run(arguments[0]);
    } finally {
      Service.stop();
    }
    System.exit(breaches.isEmpty() ? 0 : 1);
  }

  private List<String> run(String distribute) throws Exception {
    var environment = environment();
    Replica.start(service.data(), environment).close();
    distribute(distribute);
    try (var cluster =
        DriverManager.getConnection(
            "jdbc:" + url,
            variable("REDVEST_CLUSTER_USER"),
            variable("REDVEST_CLUSTER_PASSWORD"))) {
      return walked(environment, new Counters(cluster));
    }
  }

  private List<String> walked(Map<String, String> environment, Counters counters) throws Exception {
    long deadlocks;
    String metrics;
    String said;
    try (var replica = Replica.start(service.data(), environment)) {
      var towns = CITIES.stream().map(code -> Town.founded(replica, code)).toList();
      var walkers = IntStream.range(0, WALKERS).mapToObj(n -> Walker.of(towns.get(n % 2))).toList();
      // who comes for the first time is made known to the whole nation, which may take two phases
      walkers.forEach(Walker::arrive);
      counters.reset();
      deadlocks = counters.deadlocks();
      allAtOnce(walkers);
      metrics = metrics(replica);
      said = replica.output();
    }
    // what a connection counted is told at the latest when it ends, so the replica ends first
    return told(
        counters,
        counters.deadlocks() - deadlocks,
        counters.prepared(),
        Stream.concat(
                metrics.lines().filter(Cluster::isDeadlock), said.lines().filter(Cluster::isError))
            .toList());
  }

  private static List<String> told(
      Counters counters, long deadlocks, long prepared, List<String> replica) throws Exception {
    var breaches = new ArrayList<String>();
    counters.unrouted().forEach(sql -> breaches.add("no partition key: " + sql));
    if (counters.routed() < STATEMENTS) {
      breaches.add("the cluster recorded %d statements only".formatted(counters.routed()));
    }
    for (var city : CITIES) {
      if (!counters.keys().contains(city + "00")) {
        breaches.add("no statement of the city %s00 was recorded".formatted(city));
      }
    }
    if (prepared > 0) {
      breaches.add(prepared + " transactions were prepared");
    }
    if (deadlocks > 0) {
      breaches.add(deadlocks + " deadlocks");
    }
    replica.forEach(line -> breaches.add("the replica: " + line));
    breaches.forEach(System.out::println);
    System.out.printf(
        "%d statements by key in two cities, %d without, %d transactions prepared, %d deadlocks; %d breaches%n",
        counters.routed(), counters.unrouted().size(), prepared, deadlocks, breaches.size());
    return breaches;
  }

  private static void allAtOnce(List<Walker> walkers) throws Exception {
    try (var threads = Executors.newFixedThreadPool(WALKERS)) {
      var walks =
          walkers.stream()
              .<Callable<Void>>map(walker ->
                  () -> {
                    walker.walk();
                    return null;
                  })
              .toList();
      for (var done : threads.invokeAll(walks)) {
        done.get();
      }
    }
  }

  /** The jobs of the clock and of the trail go from city to city, and are no order's business. */
  private Map<String, String> environment() throws Exception {
    var environment = Replica.environment(service);
    environment.put("REDVEST_DATABASE_URL", "jdbc:" + url);
    environment.put("REDVEST_DATABASE_PASSWORD", variable("REDVEST_CLUSTER_SERVICE_PASSWORD"));
    environment.put("REDVEST_MIGRATION_PASSWORD", variable("REDVEST_CLUSTER_OWNER_PASSWORD"));
    environment.put("REDVEST_HISTORY_EVERY", "off");
    for (var folder : List.of("FILES", "CHECKPOINTS")) {
      environment.put(
          "REDVEST_" + folder + "_FOLDER",
          Files.createTempDirectory(service.data(), "cluster-").toString());
    }
    return environment;
  }

  private void distribute(String script) throws Exception {
    var builder = new ProcessBuilder(script, url).inheritIO();
    builder.environment().put("PGUSER", "redvest_owner");
    builder.environment().put("PGPASSWORD", variable("REDVEST_CLUSTER_OWNER_PASSWORD"));
    if (builder.start().waitFor() != 0) {
      throw new IllegalStateException("the database was not distributed");
    }
  }

  private static String metrics(Replica replica) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(replica.management() + "/q/metrics")).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  /** Deadlocks across nodes are found by the cluster and counted by no node. */
  private static boolean isDeadlock(String metric) {
    return metric.startsWith("redvest_retries_total")
        && metric.contains("cause=\"deadlock\"")
        && !metric.endsWith(" 0.0");
  }

  private static boolean isError(String line) {
    return line.contains(" ERROR ");
  }

  private static String variable(String name) {
    var value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set");
    }
    return value;
  }
}
