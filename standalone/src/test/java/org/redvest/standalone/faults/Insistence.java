// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Service;

/** Sends a request by one key until it is answered, wherever the service can be found. */
final class Insistence {

  static final JsonMapper JSON = JsonMapper.builder().build();
  static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** Much longer than {@link Promise#TIME}; this is silence. */
  private static final Duration SILENCE = Duration.ofSeconds(20);

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long AFTER_LOSS_MILLIS = 200;

  private final Scene scene;
  private final Tally tally;
  private int where;

  Insistence(Scene scene, Tally tally, int where) {
    this.scene = scene;
    this.tally = tally;
    this.where = where;
  }

  /** The order as it is afterwards; missing where the answer was none that could be. */
  JsonNode on(Person by, String action, String path, Object body) throws Exception {
    var key = UUID.randomUUID().toString();
    var json = JSON.writeValueAsString(body);
    var token = Service.running().token(by);
    var request = "%s %s by key %s".formatted(action, path, key);
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (boolean again = false; System.nanoTime() < end; again = true) {
      tally.requests.incrementAndGet();
      if (again) {
        tally.repeated.incrementAndGet();
      }
      long sent = System.nanoTime();
      try {
        var answer = send(path, token, key, json);
        long answered = System.nanoTime();
        tally.answered(request, Duration.ofNanos(answered - sent));
        if (answer.statusCode() < 300) {
          var order = JSON.readTree(answer.body());
          var replayed = answer.headers().firstValue("Idempotency-Replayed").isPresent();
          tally.acknowledge(
              new Acknowledged(
                  by, key, action, answer.statusCode(), replayed, order, sent, answered));
          return order;
        }
        if (!isToBeRepeated(answer)) {
          tally.wrong("%s: %d %s".formatted(request, answer.statusCode(), answer.body()));
          return MissingNode.getInstance();
        }
        TimeUnit.SECONDS.sleep(secondsToWait(answer));
      } catch (IOException lost) {
        tally.unanswered(request, lost, Duration.ofNanos(System.nanoTime() - sent));
        TimeUnit.MILLISECONDS.sleep(AFTER_LOSS_MILLIS);
      }
      where++;
    }
    tally.wrong(request + " was never answered");
    return MissingNode.getInstance();
  }

  private HttpResponse<String> send(String path, String token, String key, String json)
      throws Exception {
    var addresses = scene.addresses();
    var address = addresses.get(where % addresses.size());
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(SILENCE)
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  /** Busy, or the same request is still under way: both say when to come again. */
  private boolean isToBeRepeated(HttpResponse<String> answer) {
    if (answer.headers().firstValue("Retry-After").isEmpty()) {
      return false;
    }
    if (answer.statusCode() == 503) {
      tally.refused.incrementAndGet();
      return true;
    }
    return answer.statusCode() == 409 && answer.body().contains("REQUEST_IN_PROGRESS");
  }

  private static long secondsToWait(HttpResponse<String> answer) {
    return Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
  }
}
