// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A client that waits as long as the service says that anybody ever has to, and then gives up,
 * which fails the test.
 */
final class Patient {

  /** What health promises. */
  private static final Duration HEALTH = Duration.ofSeconds(2);

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String api;
  private final String management;
  private final String token;
  private final String position;
  private volatile String order = "";

  /**
   * @param management where health and metrics are told
   * @param token of a resident
   * @param position where he may place an order
   */
  Patient(String api, String management, String token, String position) {
    this.api = api;
    this.management = management;
    this.token = token;
    this.position = position;
  }

  HttpResponse<String> health(String kind) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(management + "/q/health/" + kind)).GET(), HEALTH);
  }

  String metrics() throws Exception {
    return send(HttpRequest.newBuilder(URI.create(management + "/q/metrics")).GET(), Promise.TIME)
        .body();
  }

  HttpResponse<String> reading() throws Exception {
    return get("/v1/orders", true);
  }

  HttpResponse<String> command() throws Exception {
    var body =
        Map.of(
            "kind", "REQUEST",
            "channel", "ONLINE",
            "category", "HOME_REPAIR",
            "need", "灯不亮",
            "position", position,
            "address", "三号楼",
            "contact", Map.of("name", "王", "phone", "13800000000"));
    return post(
        "/v1/orders", "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  /** One of each: readings and commands, an upload, and what everybody may read. */
  List<Callable<HttpResponse<String>>> operations() {
    var form =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n"
            + "%PDF-1.7\nstartxref\n9\n%%EOF\r\n--b--\r\n";
    return List.of(
        this::reading,
        this::command,
        () -> get("/v1/me", true),
        () -> get("/v1/orders/" + order, true),
        () ->
            post(
                "/v1/files?order=" + order,
                "multipart/form-data; boundary=b",
                BodyPublishers.ofString(form)),
        () -> get("/v1/positions", false),
        () -> get("/v1/categories", false),
        () -> get("/v1/teams?position=" + position, false),
        () -> get("/v1/positions/" + position + "/menu", false));
  }

  /** Sends each so many times at once; the answers, each of which came in time. */
  static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> each, int times)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent = new ArrayList<Future<HttpResponse<String>>>();
      for (int i = 0; i < times; i++) {
        for (var one : each) {
          sent.add(threads.submit(one));
        }
      }
      var answers = new ArrayList<HttpResponse<String>>();
      for (var one : sent) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  /** Who sends requests here, and who is to be woken, are told the same. */
  void assertHealthNames(String cause) throws Exception {
    for (var kind : List.of("ready", "well")) {
      var answer = health(kind);
      assertThat(answer.statusCode()).as(kind).isEqualTo(503);
      assertThat(answer.body()).as(kind).contains("\"database\"", cause);
    }
    assertThat(health("live").statusCode()).isEqualTo(200);
  }

  static void assertBusy(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s: %s", answer.uri(), answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains("\"BUSY\"");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  /** As many at once as must be: twice as many as there are connections to the database. */
  void assertManyServed() throws Exception {
    assertThat(atOnce(List.of(this::reading), 40))
        .allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
  }

  /** Right away, and by themselves. */
  void assertServed() throws Exception {
    var first = reading();
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    var second = command();
    assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
    order = JSON.readTree(second.body()).path("id").asText();
  }

  private HttpResponse<String> get(String path, boolean signedIn) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(api + path)).GET();
    return send(
        signedIn ? request.header("Authorization", "Bearer " + token) : request, Promise.TIME);
  }

  private HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", type)
            .POST(body),
        Promise.TIME);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, Duration longest)
      throws Exception {
    return HTTP.send(request.timeout(longest).build(), BodyHandlers.ofString());
  }
}
