// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.doIfEqualsOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitHereIf;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Sends the requests of a file, so many at a time, each user the next as soon as he has his answer.
 * A line is a method, a path, a token and a body, between tabs. Every answer must be a success.
 *
 * <p>System properties: {@code api}, {@code requests} (the file), {@code users}, {@code seconds},
 * {@code once} (each line is sent once at most, and its user ends when none is left).
 */
public final class Replay extends Simulation {

  private static final int USERS = Integer.getInteger("users", 16);
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 30));

  private static final boolean ONCE = Boolean.getBoolean("once");
  private static final String OVER = "over";

  private final List<Map<String, Object>> lines = read();
  private final AtomicInteger next = new AtomicInteger();

  public Replay() {
    var protocol =
        http.baseUrl(System.getProperty("api"))
            .shareConnections()
            .disableCaching()
            .disableFollowRedirect()
            .disableWarmUp()
            .acceptHeader("application/json")
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer #{token}");
    var user =
        scenario("user")
            .during(TIME)
            .on(
                exec(this::withNextLine)
                    .exec(exitHereIf(session -> session.contains(OVER)))
                    .exec(send()));
    setUp(user.injectOpen(atOnceUsers(USERS)))
        .protocols(protocol)
        .assertions(
            global().failedRequests().count().is(0L),
            global().allRequests().count().gt(0L),
            global().requestsPerSec().gt(0.0),
            global().responseTime().percentile(50.0).gte(0),
            global().responseTime().percentile(99.0).gte(0));
  }

  /** Over again from the first, unless each may be sent once. */
  private Session withNextLine(Session session) {
    int line = next.getAndIncrement();
    return ONCE && line >= lines.size()
        ? session.set(OVER, true)
        : session.setAll(lines.get(line % lines.size())).set("key", UUID.randomUUID().toString());
  }

  private static ChainBuilder send() {
    return exec(
        doIfEqualsOrElse("#{method}", "GET")
            .then(http("request").get("#{path}").check(status().in(200, 201)))
            .orElse(
                http("request")
                    .post("#{path}")
                    .header("Idempotency-Key", "#{key}")
                    .body(StringBody("#{body}"))
                    .check(status().in(200, 201))));
  }

  private static List<Map<String, Object>> read() {
    try (Stream<String> lines = Files.lines(Path.of(System.getProperty("requests")))) {
      return lines.map(line -> line.split("\t", -1)).map(Replay::request).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, Object> request(String[] parts) {
    return Map.of("method", parts[0], "path", parts[1], "token", parts[2], "body", parts[3]);
  }
}
