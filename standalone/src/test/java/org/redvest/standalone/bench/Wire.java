// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Service;

/** Requests without any check of the contract, which would cost more than they do. */
record Wire(Service service, HttpClient client) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  JsonNode post(Person person, String path, String body) throws IOException, InterruptedException {
    return send(service.token(person), path, posting(body));
  }

  JsonNode get(Person person, String path) throws IOException, InterruptedException {
    return send(service.token(person), path, HttpRequest.newBuilder());
  }

  /** Sends the requests of a file, in its order. */
  void replay(Path requests) {
    try {
      for (var line : Files.readAllLines(requests)) {
        var parts = line.split("\t", -1);
        send(
            parts[2],
            parts[1],
            parts[0].equals("GET") ? HttpRequest.newBuilder() : posting(parts[3]));
      }
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static HttpRequest.Builder posting(String body) {
    return HttpRequest.newBuilder()
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString(body));
  }

  private JsonNode send(String token, String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer =
        client.send(
            request
                .uri(URI.create(service.api() + path))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 300) {
      throw new IOException(
          path
              + ": "
              + answer.statusCode()
              + " "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return JSON.readTree(answer.body());
  }
}
