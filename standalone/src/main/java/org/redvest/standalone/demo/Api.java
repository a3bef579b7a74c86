// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The service by plain HTTP, as the people of standalone.json. */
final class Api {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String address;
  private final SignIn signIn;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new HashMap<>();

  Api(String address, JsonNode invitation) {
    this.address = address;
    this.signIn = new SignIn(invitation);
  }

  Answer get(String who, String path) {
    return exchange(who, "GET", path, as(who, path).GET());
  }

  Answer post(String who, String path, Map<String, ?> body) {
    return post(who, path, "application/json", JSON.valueToTree(body).toString());
  }

  Answer post(String who, String path, String type, String body) {
    var request =
        as(who, path)
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body));
    return exchange(who, "POST", path, request);
  }

  private HttpRequest.Builder as(String who, String path) {
    var token = tokens.computeIfAbsent(who, this::token);
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + token);
  }

  private String token(String who) {
    var request =
        HttpRequest.newBuilder(URI.create(signIn.endpoint()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(signIn.formOf(who)));
    return exchange(who, "POST", "token", request).require(200).text("access_token");
  }

  private Answer exchange(String who, String method, String path, HttpRequest.Builder request) {
    try {
      var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      var body = answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
      return new Answer(who, method, path, answer.statusCode(), body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unexpected("interrupted");
    }
  }
}
